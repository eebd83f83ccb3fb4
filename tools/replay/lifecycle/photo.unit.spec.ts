import { describe, expect, it } from '@jest/globals';
import exifReader from 'exif-reader';
import sharp from 'sharp';
import { takePhoto } from './photo.js';

describe('a photo', () => {
  it('says where and when it was taken', async () => {
    const { format, exif } = await sharp(
      await takePhoto({ lng: 113.0821034, lat: 27.8265 }, new Date('2026-10-09T01:02:03Z')),
    ).metadata();
    expect(format).toBe('jpeg');
    const { GPSInfo, Photo } = exifReader(exif!);
    const [degrees = 0, minutes = 0, seconds = 0] = GPSInfo?.GPSLongitude ?? [];
    expect(degrees + minutes / 60 + seconds / 3600).toBeCloseTo(113.0821034, 6);
    expect(Photo?.DateTimeOriginal?.toISOString()).toBe('2026-10-09T01:02:03.000Z');
  });

  it('is small, and like no other', async () => {
    const [one, other] = await Promise.all([takePhoto({ lng: 113, lat: 27 }), takePhoto({ lng: 113, lat: 27 })]);
    expect(one.equals(other)).toBe(false);
    expect(one.length).toBeLessThan(8_000);
  });
});
