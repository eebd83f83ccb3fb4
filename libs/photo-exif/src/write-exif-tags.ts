import type { ExifTags } from './exif-tags.js';

const types = { ascii: 2, long: 4, rational: 5 } as const;

/** One tag, its value as the bytes that EXIF has for it. */
interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Uint8Array;
}

/** A TIFF header, before the first directory. */
const headerLength = 8;
/** Of a degree’s seconds: a third of a millimetre. */
const parts = 100_000;

/** Writes the tags as an EXIF block (big endian, one directory each for time and place), to stand in a JPEG’s APP1. */
export function writeExifTags(tags: ExifTags): Uint8Array {
  const exif = [ascii(0x9003, tags.dateTimeOriginal), ascii(0x9011, tags.offsetTimeOriginal)].filter(isThere);
  const gps = [
    ascii(0x0001, tags.latitudeRef),
    rational(0x0002, tags.latitude),
    ascii(0x0003, tags.longitudeRef),
    rational(0x0004, tags.longitude),
    ascii(0x0012, tags.mapDatum),
  ].filter(isThere);
  const mainLength = 2 + 2 * 12 + 4;
  const exifAt = headerLength + mainLength;
  const exifBytes = directory(exif, exifAt);
  const gpsAt = exifAt + exifBytes.length;
  const main = directory([pointer(0x8769, exifAt), pointer(0x8825, gpsAt)], headerLength);
  const header = Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, headerLength);
  return joined([latin1('Exif\0\0'), header, main, exifBytes, directory(gps, gpsAt)]);
}

/** Degrees as EXIF has them: whole degrees, whole minutes, seconds; of which side of nought is told apart. */
export function sexagesimal(degrees: number): readonly [number, number, number] {
  const all = Math.round(Math.abs(degrees) * 3_600 * parts) / parts;
  const whole = Math.floor(all / 3_600);
  const minutes = Math.floor((all - whole * 3_600) / 60);
  return [whole, minutes, all - whole * 3_600 - minutes * 60];
}

function directory(entries: readonly Entry[], at: number): Uint8Array {
  const length = 2 + entries.length * 12 + 4;
  const head = new DataView(new ArrayBuffer(length));
  head.setUint16(0, entries.length);
  const behind: Uint8Array[] = [];
  let next = at + length;
  entries.forEach(({ tag, type, count, value }, nth) => {
    const entry = 2 + nth * 12;
    head.setUint16(entry, tag);
    head.setUint16(entry + 2, type);
    head.setUint32(entry + 4, count);
    if (value.length <= 4) {
      value.forEach((byte, place) => head.setUint8(entry + 8 + place, byte));
      return;
    }
    head.setUint32(entry + 8, next);
    behind.push(value);
    next += value.length;
  });
  return joined([new Uint8Array(head.buffer), ...behind]);
}

function ascii(tag: number, text: string | undefined): Entry | undefined {
  if (text === undefined) return undefined;
  const value = latin1(`${text}\0`);
  return { tag, type: types.ascii, count: value.length, value };
}

function rational(tag: number, numbers: readonly number[] | undefined): Entry | undefined {
  if (numbers === undefined) return undefined;
  const view = new DataView(new ArrayBuffer(numbers.length * 8));
  numbers.forEach((number, nth) => {
    view.setUint32(nth * 8, Math.round(number * parts));
    view.setUint32(nth * 8 + 4, parts);
  });
  return { tag, type: types.rational, count: numbers.length, value: new Uint8Array(view.buffer) };
}

function pointer(tag: number, to: number): Entry {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, to);
  return { tag, type: types.long, count: 1, value: new Uint8Array(view.buffer) };
}

const isThere = (entry: Entry | undefined): entry is Entry => entry !== undefined;
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
