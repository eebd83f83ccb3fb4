import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { PointInCounty } from '../input/county.js';

const [width, height] = [48, 36];

/** A small photo with the place and time a phone writes into one; no two are the same. */
export function takePhoto({ lng, lat }: PointInCounty, at = new Date()): Promise<Buffer> {
  const pixels = randomBytes(width * height * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 40 })
    .withExif({
      IFD0: { Make: 'Replay', Model: 'Synthetic', ImageDescription: 'Synthetic photo of a replay' },
      IFD2: { DateTimeOriginal: exifTime(at) },
      IFD3: {
        GPSLatitudeRef: lat < 0 ? 'S' : 'N',
        GPSLatitude: exifDegrees(lat),
        GPSLongitudeRef: lng < 0 ? 'W' : 'E',
        GPSLongitude: exifDegrees(lng),
      },
    })
    .toBuffer();
}

/** Degrees, minutes and seconds as the fractions EXIF wants. */
function exifDegrees(value: number): string {
  const seconds = Math.round(Math.abs(value) * 3_600 * 10_000);
  const [degrees, rest] = [Math.floor(seconds / 36_000_000), seconds % 36_000_000];
  return `${degrees}/1 ${Math.floor(rest / 600_000)}/1 ${rest % 600_000}/10000`;
}

const exifTime = (at: Date): string => at.toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ');
