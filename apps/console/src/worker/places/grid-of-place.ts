import type { Place } from './distance.js';

export interface GridBorders {
  readonly code: string;
  readonly name: string;
  /** GeoJSON polygon coordinates. */
  readonly polygon: readonly (readonly (readonly [number, number])[])[];
}

/** Which of the grids whose borders the phone knows a place lies in. To name it while offline: the platform locates it again. */
export const gridOfPlace = (grids: readonly GridBorders[], place: Place): GridBorders | undefined =>
  grids.find(
    ({ polygon: [outer, ...holes] }) => outer && isIn(outer, place) && !holes.some((hole) => isIn(hole, place)),
  );

/** Even-odd rule. */
function isIn(ring: readonly (readonly [number, number])[], { lng, lat }: Place): boolean {
  let inside = false;
  for (let nth = 0, before = ring.length - 1; nth < ring.length; before = nth++) {
    const [x, y] = ring[nth]!;
    const [fromX, fromY] = ring[before]!;
    if (y > lat !== fromY > lat && lng < ((fromX - x) * (lat - y)) / (fromY - y) + x) inside = !inside;
  }
  return inside;
}
