import { type ExifTags, readExifTags } from '#photo-exif';

/** What a photo itself says of where and when it was taken. Kept here, never shown with the photo, never in events. */
export interface ToldByFile {
  readonly position: ToldPosition | null;
  readonly takenAt: Date | null;
}

export interface ToldPosition {
  readonly lng: number;
  readonly lat: number;
  /** The datum the file names; null when it names none (EXIF then leaves it open; most devices mean WGS-84). */
  readonly datum: string | null;
}

export const toldNothing: ToldByFile = { position: null, takenAt: null };

/** Reads position and time from an image's EXIF block. */
export function toldByExif(block: Uint8Array | undefined): ToldByFile {
  if (!block) return toldNothing;
  const tags = readExifTags(block);
  return { position: positionOf(tags), takenAt: takenAtOf(tags) };
}

function positionOf({ latitude, latitudeRef, longitude, longitudeRef, mapDatum }: ExifTags): ToldPosition | null {
  const lat = degrees(latitude, latitudeRef, 'N', 'S');
  const lng = degrees(longitude, longitudeRef, 'E', 'W');
  // A camera without a fix writes 0/0.
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  return { lng, lat, datum: mapDatum?.trim() || null };
}

function degrees(
  parts: readonly number[] | undefined,
  reference: string | undefined,
  positive: string,
  negative: string,
): number | undefined {
  if (!parts || (reference !== positive && reference !== negative)) return undefined;
  const [whole = NaN, minutes = NaN, seconds = NaN] = parts;
  const value = whole + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(value)) return undefined;
  return reference === negative ? -value : value;
}

/** EXIF times are local; without a stated offset they are taken as Asia/Shanghai, where the platform works. */
function takenAtOf({ dateTimeOriginal = '', offsetTimeOriginal = '' }: ExifTags): Date | null {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(dateTimeOriginal) ?? [];
  const offset = /^[+-]\d\d:\d\d$/.test(offsetTimeOriginal) ? offsetTimeOriginal : '+08:00';
  const at = new Date(`${year}-${month}-${day}T${time}${offset}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
