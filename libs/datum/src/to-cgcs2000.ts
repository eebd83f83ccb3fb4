import type { Datum, Point } from '#contracts';
import { type DatumOfGcoord, gcoord } from './gcoord.js';

/**
 * Where the offset datums are offset: a box around China, well inside the one that gcoord takes (72.004–137.8347° E,
 * 0.8293–55.8271° N). At the edge of its own box gcoord's way back from GCJ-02 never ends: a step out of the box is a
 * step to where nothing is shifted, and from there it comes back. All of China lies two hundred kilometres inside of it.
 */
const china = { west: 73, east: 136, south: 3, north: 54.5 };

const isShifted = ({ lng, lat }: Point): boolean =>
  lng >= china.west && lng <= china.east && lat >= china.south && lat <= china.north;

/** A centimetre, as everywhere. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/**
 * A position in degrees CGCS2000. WGS-84 is taken as it is: the two differ by centimetres (different realisations of
 * the same terrestrial frame), a phone by metres. GCJ-02 (火星坐标: AMap, Tencent) and BD-09 (Baidu) are converted back:
 * GCJ-02 by iteration until it fits to 1e-6°, a tenth of a metre; BD-09 by Baidu's published approximation, to half a
 * metre. Outside China nothing is shifted, and the position is taken as it is.
 */
export function toCgcs2000(point: Point, datum: Datum): Point {
  switch (datum) {
    case 'CGCS2000':
    case 'WGS84':
      return point;
    case 'GCJ02':
      return isShifted(point) ? converted(point, gcoord.GCJ02) : point;
    case 'BD09':
      return isShifted(point) ? converted(point, gcoord.BD09) : point;
  }
}

/** A position as Chinese map services show it: for programs that send as they would. */
export function toGcj02(point: Point): Point {
  if (!isShifted(point)) return point;
  const [x, y] = gcoord.transform([point.lng, point.lat], gcoord.WGS84, gcoord.GCJ02);
  return { lng: rounded(x), lat: rounded(y) };
}

function converted({ lng, lat }: Point, from: DatumOfGcoord): Point {
  const [x, y] = gcoord.transform([lng, lat], from, gcoord.WGS84);
  return { lng: rounded(x), lat: rounded(y) };
}
