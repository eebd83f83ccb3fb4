import { type ExifTags, exifOfJpeg, readExifTags, sexagesimal, withExif, writeExifTags } from '#photo-exif';
import type { Place } from '../places/distance.js';

/** What the phone knows itself of the moment when a photo was taken. */
export interface Moment {
  readonly at: Date;
  /** Where it was then, WGS-84; undefined when it had no fix. */
  readonly place: Place | undefined;
}

/**
 * Gives a scaled photo what its original told of time and place: drawing it anew has lost that, and the platform reads
 * both before it strips a photo. What the camera left out, and phones’ browsers take the place out of what they hand on,
 * is said as the phone knows it, where it was taken just now.
 */
export function carryTold(scaled: Uint8Array, original: Uint8Array, moment: Moment | undefined): Uint8Array {
  const block = exifOfJpeg(original);
  const told = block ? readExifTags(block) : {};
  const tags = { ...(moment && momentTags(moment)), ...timeOf(told), ...placeOf(told) };
  return Object.keys(tags).length === 0 ? scaled : withExif(scaled, writeExifTags(tags));
}

/** A time and its offset belong together, and so do the parts of a place: neither is mixed with the phone’s. */
const timeOf = ({ dateTimeOriginal, offsetTimeOriginal }: ExifTags): ExifTags =>
  dateTimeOriginal === undefined ? {} : { dateTimeOriginal, offsetTimeOriginal };

function placeOf({ latitude, latitudeRef, longitude, longitudeRef, mapDatum }: ExifTags): ExifTags {
  // A camera without a fix writes 0/0.
  const isFix = [latitude, longitude].every((parts) => parts?.every(Number.isFinite));
  return isFix && latitudeRef && longitudeRef ? { latitude, latitudeRef, longitude, longitudeRef, mapDatum } : {};
}

function momentTags({ at, place }: Moment): ExifTags {
  const china = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return {
    dateTimeOriginal: china.slice(0, 19).replaceAll('-', ':').replace('T', ' '),
    offsetTimeOriginal: '+08:00',
    ...(place && {
      latitudeRef: place.lat < 0 ? 'S' : 'N',
      latitude: sexagesimal(place.lat),
      longitudeRef: place.lng < 0 ? 'W' : 'E',
      longitude: sexagesimal(place.lng),
      mapDatum: 'WGS-84',
    }),
  };
}
