import sharp from 'sharp';

/** Where and when the photos of the tests say they were taken: in 天元区, on a device set to WGS-84. */
export const taken = { lng: 113.08725, lat: 27.82, at: new Date('2026-10-09T01:05:09Z') } as const;

const exif = {
  IFD0: { Make: 'Tests', Model: 'of Zhang San' },
  IFD2: { DateTimeOriginal: '2026:10:09 09:05:09', OffsetTimeOriginal: '+08:00' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '27/1 49/1 1200/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '113/1 5/1 1410/100',
    GPSMapDatum: 'WGS-84',
  },
};

interface PhotoOptions {
  readonly width?: number;
  readonly height?: number;
  readonly format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';
  readonly told?: boolean;
}

/** A noisy picture (as big as a photo of its size would be) with everything in its EXIF that must not get out. */
export async function photo({
  width = 640,
  height = 480,
  format = 'jpeg',
  told = true,
}: PhotoOptions = {}): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const image = sharp({ create: { width, height, channels: 3, background: 'grey', noise } });
  return (told ? image.withExif(exif) : image).toFormat(format).toBuffer();
}

/** What an executable begins with, to the length wanted. */
export function executable(bytes: number): Buffer {
  const file = Buffer.alloc(bytes, 0x90);
  file.write('\x7fELF\x02\x01\x01', 'latin1');
  return file;
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
