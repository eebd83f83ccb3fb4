import { carryTold, type Moment } from './carry-told.js';
import type { ScaledPhoto } from './scaled-photo.js';

const longSide = 1_600;
const thumbnailSide = 200;
const quality = 0.8;
/** Milliseconds: what is younger came out of the camera just now, and not out of the album. */
const justNow = 120_000;

/** It is no picture that this phone can open. */
export class UnreadablePhoto extends Error {
  override readonly name = 'UnreadablePhoto';
}

/** Scales a photo for 3G, upright, as JPEG, and carries over what it tells of time and place. @throws UnreadablePhoto */
export async function scalePhoto(file: File, place: Moment['place'], now = Date.now()): Promise<ScaledPhoto> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnreadablePhoto(file.type);
  });
  try {
    const [scaled, thumbnail] = [await drawn(bitmap, longSide), await drawn(bitmap, thumbnailSide)];
    const moment = now - file.lastModified < justNow ? { at: new Date(file.lastModified), place } : undefined;
    const bytes = carryTold(new Uint8Array(scaled), new Uint8Array(await file.arrayBuffer()), moment);
    return { mediaType: 'image/jpeg', bytes: bytes.slice().buffer, thumbnail };
  } finally {
    bitmap.close();
  }
}

async function drawn(bitmap: ImageBitmap, side: number): Promise<ArrayBuffer> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob) throw new UnreadablePhoto();
  return blob.arrayBuffer();
}
