import type { Point } from '#contracts';

/** Metres in a degree of latitude, on a sphere of the Earth’s mean radius: within half a percent of the ellipsoid. */
const metresPerDegree = (6_371_008.8 * Math.PI) / 180;

const widthAt = (lat: number): number => Math.cos((lat * Math.PI) / 180);

/** Metres between two points, as on a plane: right to the millimetre for points that are a few hundred metres apart. */
export function metresBetween(one: Point, other: Point): number {
  const east = (other.lng - one.lng) * widthAt((one.lat + other.lat) / 2);
  return Math.hypot(east, other.lat - one.lat) * metresPerDegree;
}

/** A box that holds every point within so many metres, for an index to look in; not for the poles. */
export function boxAround({ lng, lat }: Point, metres: number) {
  // A little more, so that no rounding leaves out what lies on the edge.
  const north = (metres * 1.001) / metresPerDegree;
  const east = north / widthAt(Math.abs(lat) + north);
  return { west: lng - east, east: lng + east, south: lat - north, north: lat + north };
}
