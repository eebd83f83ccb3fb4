import sharp from 'sharp';

/** A small photo that nobody took before, with a position and maybe words in its EXIF. Synthetic. */
export async function photo(description = ''): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 48 * 32 * 3 }, () => Math.floor(Math.random() * 256)));
  return sharp(pixels, { raw: { width: 48, height: 32, channels: 3 } })
    .withExif({
      IFD0: { Make: 'SecretPhoneMaker', ...(description && { ImageDescription: description }) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 49/1 37/1', GPSLongitudeRef: 'E', GPSLongitude: '113/1 8/1 2/1' },
    })
    .jpeg()
    .toBuffer();
}
