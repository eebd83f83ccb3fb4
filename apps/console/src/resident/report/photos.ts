import { Problem, problemOf, unreachable } from '../../api/problem.js';
import { newKey } from '../requests/platform.js';

export const mostPhotos = 3;
/** The longer side in pixels: enough to see what is wrong, and soon sent where reception is bad. */
const longest = 1_920;

/** A photo as it will be sent: small, and without what the camera wrote into it. */
export interface ChosenPhoto {
  readonly id: string;
  readonly blob: Blob;
  /** For the page to show. */
  readonly url: string;
}

/** Scales a picture down. @throws where the browser can't read it */
export async function choose(file: File): Promise<ChosenPhoto> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (!blob) throw new TypeError('no picture came of it');
  return { id: newKey(), blob, url: URL.createObjectURL(blob) };
}

export const forget = ({ url }: ChosenPhoto): void => URL.revokeObjectURL(url);

/** Sends a photo, and gives the receipt by which a report cites it. @throws Problem */
export async function send({ id, blob }: ChosenPhoto, pass: string): Promise<string> {
  const response = await fetch('/api/evidence/public/photos', {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', 'resident-pass': pass, 'idempotency-key': id },
    body: blob,
  }).catch((): never => {
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return ((await response.json()) as { receipt: string }).receipt;
}

export { Problem };
