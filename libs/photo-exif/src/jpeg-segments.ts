const startOfImage = 0xd8;
const startOfScan = 0xda;
const app1 = 0xe1;
const exifHeader = 'Exif\0\0';
/** What a segment’s two bytes of length can say. */
const longestSegment = 0xffff - 2;

const isJpeg = (image: Uint8Array): boolean => image[0] === 0xff && image[1] === startOfImage;

/** The EXIF block of a JPEG; undefined where it has none, or is none. */
export function exifOfJpeg(image: Uint8Array): Uint8Array | undefined {
  if (!isJpeg(image)) return undefined;
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  for (let at = 2; at + 4 <= image.length;) {
    const [mark, kind] = [image[at], image[at + 1]];
    if (mark !== 0xff || kind === startOfScan) return undefined;
    const length = view.getUint16(at + 2);
    const content = image.subarray(at + 4, at + 2 + length);
    if (kind === app1 && String.fromCharCode(...content.subarray(0, 6)) === exifHeader) return content;
    at += 2 + Math.max(length, 2);
  }
  return undefined;
}

/** The JPEG with this EXIF block, right behind its start, where readers look. As it is where the block is too long, or it is no JPEG. */
export function withExif(image: Uint8Array, block: Uint8Array): Uint8Array {
  if (!isJpeg(image) || block.length > longestSegment) return image;
  const all = new Uint8Array(image.length + block.length + 4);
  all.set(image.subarray(0, 2));
  new DataView(all.buffer).setUint16(2, (0xff << 8) | app1);
  new DataView(all.buffer).setUint16(4, block.length + 2);
  all.set(block, 6);
  all.set(image.subarray(2), 6 + block.length);
  return all;
}
