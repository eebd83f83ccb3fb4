/** Where and when a photo was taken, as its EXIF tags say: texts and numbers as they stand there. */
export interface ExifTags {
  readonly dateTimeOriginal?: string;
  readonly offsetTimeOriginal?: string;
  readonly latitudeRef?: string;
  readonly latitude?: readonly number[];
  readonly longitudeRef?: string;
  readonly longitude?: readonly number[];
  readonly mapDatum?: string;
}

type Name = keyof ExifTags;
type Directory = Readonly<Record<number, Name>>;

const pointers = { exif: 0x8769, gps: 0x8825 } as const;
const exifDirectory: Directory = { 0x9003: 'dateTimeOriginal', 0x9011: 'offsetTimeOriginal' };
const gpsDirectory: Directory = {
  0x0001: 'latitudeRef',
  0x0002: 'latitude',
  0x0003: 'longitudeRef',
  0x0004: 'longitude',
  0x0012: 'mapDatum',
};

const ascii = 2;
const rational = 5;
const longestText = 64;
const mostEntries = 512;

/**
 * Reads the tags we need from an EXIF block (a TIFF structure), and nothing else. A general reader follows whatever
 * counts the block states: 64 kB made for that purpose keep it busy for half a minute. This one is bounded.
 * Gives no tags where the block is damaged.
 */
export function readExifTags(block: Uint8Array): ExifTags {
  try {
    return readBlock(block);
  } catch (error) {
    // An offset that points outside the block.
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function readBlock(block: Uint8Array): ExifTags {
  const header = String.fromCharCode(...block.subarray(0, 6)) === 'Exif\0\0' ? 6 : 0;
  const view = new DataView(block.buffer, block.byteOffset + header, block.byteLength - header);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return {};
  const tiff = new Tiff(view, order === 0x4949);
  const first = tiff.long(4);
  const [exif, gps] = [tiff.pointer(first, pointers.exif), tiff.pointer(first, pointers.gps)];
  return {
    ...(exif ? tiff.directory(exif, exifDirectory) : {}),
    ...(gps ? tiff.directory(gps, gpsDirectory) : {}),
  };
}

class Tiff {
  constructor(
    private readonly view: DataView,
    private readonly littleEndian: boolean,
  ) {}

  short(at: number): number {
    return this.view.getUint16(at, this.littleEndian);
  }

  long(at: number): number {
    return this.view.getUint32(at, this.littleEndian);
  }

  pointer(directory: number, tag: number): number | undefined {
    const entry = this.entries(directory).find((at) => this.short(at) === tag);
    return entry === undefined ? undefined : this.long(entry + 8);
  }

  directory(at: number, names: Directory): ExifTags {
    const named = this.entries(at).flatMap((entry) => {
      const name = names[this.short(entry)];
      const value = name && this.value(entry);
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(named) as ExifTags;
  }

  private entries(directory: number): number[] {
    const count = Math.min(this.short(directory), mostEntries);
    return Array.from({ length: count }, (_, index) => directory + 2 + index * 12);
  }

  private value(entry: number): string | number[] | undefined {
    const [type, count] = [this.short(entry + 2), this.long(entry + 4)];
    if (type === ascii && count <= longestText) {
      const at = count <= 4 ? entry + 8 : this.long(entry + 8);
      const characters = Array.from({ length: count }, (_, index) => this.view.getUint8(at + index));
      return String.fromCharCode(...characters).replace(/\0.*$/s, '');
    }
    if (type === rational && count === 3) {
      const at = this.long(entry + 8);
      return [0, 8, 16].map((offset) => this.long(at + offset) / this.long(at + offset + 4));
    }
    return undefined;
  }
}
