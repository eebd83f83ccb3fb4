import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { exifOfJpeg, readExifTags, sexagesimal, withExif, writeExifTags } from './index.js';

const text = fc.stringMatching(/^[ -~]{1,30}$/);
const tags = fc.record(
  {
    dateTimeOriginal: text,
    offsetTimeOriginal: text,
    latitudeRef: fc.constantFrom('N', 'S'),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }).map(sexagesimal),
    longitudeRef: fc.constantFrom('E', 'W'),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }).map(sexagesimal),
    mapDatum: text,
  },
  { requiredKeys: [] },
);
const jpeg = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();

describe('tags that are written', () => {
  it('are read back as they were, to a millimetre', () =>
    fc.assert(
      fc.property(tags, (given) => {
        const read = readExifTags(writeExifTags(given));
        expect(Object.keys(read).sort()).toEqual(Object.keys(given).sort());
        const { latitude, longitude, ...texts } = given;
        expect(read).toMatchObject(texts);
        latitude?.forEach((part, nth) => expect(read.latitude?.[nth]).toBeCloseTo(part, 4));
        longitude?.forEach((part, nth) => expect(read.longitude?.[nth]).toBeCloseTo(part, 4));
      }),
    ));

  it('are found in a JPEG that any reader takes', async () => {
    const given = { dateTimeOriginal: '2026:10:09 09:00:00', offsetTimeOriginal: '+08:00' };
    const image = withExif(await jpeg(), writeExifTags(given));
    const { exif, width } = await sharp(image).metadata();
    expect([width, readExifTags(exif!)]).toEqual([8, given]);
    expect(readExifTags(exifOfJpeg(image)!)).toEqual(given);
  });
});

describe('degrees in sixtieths', () => {
  it('have no sixtieth minute or second, and are the same place', () =>
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
        const [whole, minutes, seconds] = sexagesimal(degrees);
        expect(minutes).toBeLessThan(60);
        expect(seconds).toBeLessThan(60);
        expect(whole + minutes / 60 + seconds / 3_600).toBeCloseTo(Math.abs(degrees), 8);
      }),
    ));
});

describe('a JPEG', () => {
  it('without EXIF has none, and neither has what is no JPEG, or cut off anywhere', async () => {
    const image = await jpeg();
    expect([exifOfJpeg(image), exifOfJpeg(new Uint8Array(9))]).toEqual([undefined, undefined]);
    const withIt = withExif(image, writeExifTags({ mapDatum: 'WGS-84' }));
    for (let length = 0; length < withIt.length; length++)
      expect(() => exifOfJpeg(withIt.subarray(0, length))).not.toThrow();
  });

  it('stays as it is with a block that no segment can hold', async () => {
    const image = await jpeg();
    expect(withExif(image, new Uint8Array(70_000))).toBe(image);
  });
});
