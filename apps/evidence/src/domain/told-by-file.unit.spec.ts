import { describe, expect, it } from '@jest/globals';
import sharp, { type Exif } from 'sharp';
import { photo, taken } from '../photos.spec.js';
import { toldByExif, toldNothing } from './told-by-file.js';

async function blockOf(exif: Exif, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer | undefined> {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).withExif(exif);
  return (await sharp(await image.toFormat(format).toBuffer()).metadata()).exif;
}

const gps = { GPSLatitudeRef: 'N', GPSLatitude: '27/1 49/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '113/1 5/1 0/1' };

describe('what a photo tells', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is its position, datum and time, in a %s', async (format) => {
    const { exif } = await sharp(await photo({ format })).metadata();
    const { position, takenAt } = toldByExif(exif);
    expect(position).toEqual({ lng: expect.closeTo(taken.lng, 6), lat: expect.closeTo(taken.lat, 6), datum: 'WGS-84' });
    expect(takenAt).toEqual(taken.at);
  });

  it('counts south and west as negative', async () => {
    const { position } = toldByExif(await blockOf({ IFD3: { ...gps, GPSLatitudeRef: 'S', GPSLongitudeRef: 'W' } }));
    expect(position).toEqual({ lng: expect.closeTo(-113.0833, 4), lat: expect.closeTo(-27.82, 4), datum: null });
  });

  it('takes a time without an offset as Asia/Shanghai', async () =>
    expect(toldByExif(await blockOf({ IFD2: { DateTimeOriginal: '2026:10:09 09:00:00' } })).takenAt).toEqual(
      new Date('2026-10-09T01:00:00Z'),
    ));

  it.each<[string, Exif]>([
    ['zeros for a clock never set', { IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } }],
    ['a month 13', { IFD2: { DateTimeOriginal: '2026:13:09 09:00:00' } }],
    ['0/0 for a position without a fix', { IFD3: { ...gps, GPSLatitude: '0/0 0/0 0/0' } }],
    ['a latitude beyond the pole', { IFD3: { ...gps, GPSLatitude: '97/1 0/1 0/1' } }],
    ['a latitude alone', { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 49/1 12/1' } }],
    ['neither north nor south', { IFD3: { ...gps, GPSLatitudeRef: '?' } }],
  ])('is nothing with %s', async (_, exif) => expect(toldByExif(await blockOf(exif))).toEqual(toldNothing));

  it('is nothing without EXIF', () => expect(toldByExif(undefined)).toEqual(toldNothing));

  it('is nothing, and no failure, wherever the block is cut or garbled', async () => {
    const block = (await blockOf({ IFD2: { DateTimeOriginal: '2026:10:09 09:00:00' }, IFD3: gps }))!;
    for (let length = 0; length < block.length; length++)
      expect(() => toldByExif(block.subarray(0, length))).not.toThrow();
    for (let at = 0; at < block.length; at++) {
      const garbled = Buffer.from(block);
      garbled[at] = 0xff;
      expect(() => toldByExif(garbled)).not.toThrow();
    }
  });

  it('is read in time from a block made to keep a reader busy', () => {
    const block = Buffer.alloc(1 << 20, 0xff);
    block.write('II*\0', 'latin1');
    block.writeUInt32LE(8, 4);
    block.writeUInt16LE(0xffff, 8);
    const before = performance.now();
    toldByExif(block);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
