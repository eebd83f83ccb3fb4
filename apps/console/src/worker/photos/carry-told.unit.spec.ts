import { describe, expect, it } from '@jest/globals';
import { exifOfJpeg, readExifTags, withExif, writeExifTags } from '#photo-exif';
import sharp, { type Exif } from 'sharp';
import { carryTold } from './carry-told.js';

const image = (exif?: Exif) => {
  const made = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  return (exif ? made.withExif(exif) : made).jpeg().toBuffer();
};
const moment = { at: new Date('2026-10-09T01:02:03Z'), place: { lng: 113.125, lat: -27.5 } };
const told = (photo: Uint8Array) => readExifTags(exifOfJpeg(photo) ?? new Uint8Array(8));

describe('a scaled photo', () => {
  const camera = {
    IFD0: { Model: 'Phone 12', Orientation: '6' },
    IFD2: { DateTimeOriginal: '2026:10:08 09:00:00' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 49/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '113/1 5/1 0/1' },
  };

  it('tells what its original told, and neither which phone nor how it was held', async () => {
    const carried = carryTold(await image(), await image(camera), moment);
    expect(told(carried)).toEqual({
      ...{ dateTimeOriginal: '2026:10:08 09:00:00', latitudeRef: 'N', longitudeRef: 'E' },
      ...{ latitude: [27, 49, 12], longitude: [113, 5, 0] },
    });
    expect(Buffer.from(carried).includes('Phone 12')).toBe(false);
    expect((await sharp(carried).metadata()).orientation).toBeUndefined();
  });

  it('tells what the phone knows where the camera left it out', async () => {
    expect(told(carryTold(await image(), await image(), moment))).toEqual({
      ...{ dateTimeOriginal: '2026:10:09 09:02:03', offsetTimeOriginal: '+08:00', mapDatum: 'WGS-84' },
      ...{ latitudeRef: 'S', latitude: [27, 30, 0], longitudeRef: 'E', longitude: [113, 7, 30] },
    });
    const { IFD2 } = camera;
    expect(told(carryTold(await image(), await image({ IFD2 }), moment))).toMatchObject({
      ...{ dateTimeOriginal: '2026:10:08 09:00:00', longitude: [113, 7, 30] },
    });
  });

  it('tells nothing of its own about a photo out of the album', async () => {
    const scaled = await image();
    expect(carryTold(scaled, await image(), undefined)).toBe(scaled);
  });

  it('does not take a camera without a fix at its word', async () => {
    const noFix = withExif(
      await image(),
      writeExifTags({ latitudeRef: 'N', latitude: [0, 0, NaN], longitudeRef: 'E' }),
    );
    expect(told(carryTold(await image(), noFix, moment)).longitude).toEqual([113, 7, 30]);
  });
});
