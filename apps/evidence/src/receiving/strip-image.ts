import { Refused } from '#primitives';
import sharp, { type Sharp } from 'sharp';
import type { ImageType } from '../domain/accepted-type.js';
import { refuse } from '../domain/evidence.refusals.js';
import { toldByExif, type ToldByFile } from '../domain/told-by-file.js';
import { atMost } from './at-most.js';

/** Pixels: 8192 × 8192, more than phones take, and little enough to be held in memory. */
const mostPixels = 8_192 * 8_192;
const longestEdge = 2_560;
const thumbnailEdge = 320;
/** Seconds; only an image made to be slow gets there. */
const mostTime = 30;

// A photo is read once: libvips' cache would only hold memory. One thread each: the cores belong to many services.
sharp.cache(false);
sharp.concurrency(1);
const inTurn = atMost(2);

/** Fast before small: encoding is most of the work. */
const encoders: Record<ImageType, (image: Sharp) => Sharp> = {
  'image/jpeg': (image) => image.jpeg({ quality: 80, optimiseCoding: false }),
  'image/png': (image) => image.png({ compressionLevel: 6 }),
  'image/webp': (image) => image.webp({ quality: 80, effort: 1 }),
};
const formats: Record<ImageType, string> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' };

/** An image without anything but its pixels, upright, and what it told before. */
export interface StrippedImage {
  readonly image: Buffer;
  /** Always a JPEG. */
  readonly thumbnail: Buffer;
  readonly told: ToldByFile;
}

/**
 * Reads where and when the photo says it was taken, then makes a new image of its pixels: no EXIF, no embedded preview,
 * no bytes behind the image survive that.
 * @throws Refused EVIDENCE.UNREADABLE when it is truncated, damaged, has too many pixels, or is not what it began as
 */
export function stripImage(path: string, type: ImageType): Promise<StrippedImage> {
  return inTurn(async () => {
    try {
      const original = sharp(path, { failOn: 'error', limitInputPixels: mostPixels }).timeout({ seconds: mostTime });
      const { format, exif } = await original.metadata();
      if (format !== formats[type]) throw new Error(`${type} turned out to be ${format}`);
      const upright = original.autoOrient().resize({ ...within(longestEdge), withoutEnlargement: true });
      const image = await encoders[type](upright).toBuffer();
      const small = sharp(image).resize({ ...within(thumbnailEdge), withoutEnlargement: true });
      const thumbnail = await encoders['image/jpeg'](small.flatten({ background: 'white' })).toBuffer();
      return { image, thumbnail, told: toldByExif(exif) };
    } catch (error) {
      if (isOurs(error)) throw error;
      throw new Refused(refuse('EVIDENCE.UNREADABLE'));
    }
  });
}

const within = (edge: number) => ({ width: edge, height: edge, fit: 'inside' as const });

/** libvips reports everything as plain errors; these are not about the image. */
const isOurs = (error: unknown): boolean =>
  !(error instanceof Error) || error instanceof TypeError || /file is missing|memory/i.test(error.message);
