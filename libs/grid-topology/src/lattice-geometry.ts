import type { LatticePoint, LatticePolygon, LatticeRing } from './lattice.js';

export const pointKey = ([x, y]: LatticePoint): string => `${x},${y}`;
export const samePoint = (a: LatticePoint, b: LatticePoint): boolean => a[0] === b[0] && a[1] === b[1];

/** Left of the line from `a` to `b`: positive; on it: nought. Exact for whatever fits into nine degrees. */
export const side = (a: LatticePoint, b: LatticePoint, p: LatticePoint): number =>
  (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

const within = (a: number, b: number, value: number): boolean => Math.min(a, b) <= value && value <= Math.max(a, b);

/** Whether `p`, which is in line with `a` and `b`, lies between them or is one of them. */
const between = (a: LatticePoint, b: LatticePoint, p: LatticePoint): boolean =>
  within(a[0], b[0], p[0]) && within(a[1], b[1], p[1]);

export const isOnEdge = (a: LatticePoint, b: LatticePoint, p: LatticePoint): boolean =>
  side(a, b, p) === 0 && between(a, b, p);

/** Whether two edges have any point in common. */
export function edgesMeet(a: LatticePoint, b: LatticePoint, c: LatticePoint, d: LatticePoint): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const [ofC, ofD] = [Math.sign(side(a, b, c)), Math.sign(side(a, b, d))];
  const [ofA, ofB] = [Math.sign(side(c, d, a)), Math.sign(side(c, d, b))];
  if (ofC * ofD < 0 && ofA * ofB < 0) return true;
  return (
    (ofC === 0 && between(a, b, c)) ||
    (ofD === 0 && between(a, b, d)) ||
    (ofA === 0 && between(c, d, a)) ||
    (ofB === 0 && between(c, d, b))
  );
}

/** Whether a ring goes around the point; of a point on the ring itself it may say either. */
export function ringContains(ring: LatticeRing, p: LatticePoint): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    if (a[1] > p[1] === b[1] > p[1]) continue;
    const toTheLeft = side(a, b, p);
    if (toTheLeft !== 0 && toTheLeft > 0 === b[1] > a[1]) inside = !inside;
  }
  return inside;
}

export const polygonContains = ([outer, ...holes]: LatticePolygon, p: LatticePoint): boolean =>
  ringContains(outer!, p) && !holes.some((hole) => ringContains(hole, p));

/** The edges of a polygon as it goes around: its inside is on their left. */
export function* edgesOf(polygon: LatticePolygon): Generator<readonly [from: LatticePoint, to: LatticePoint]> {
  for (const ring of polygon) for (let i = 1; i < ring.length; i++) yield [ring[i - 1]!, ring[i]!];
}

export function distance(a: LatticePoint, b: LatticePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** How far along an edge (0 to 1) the point nearest to `p` lies, and how far from `p`. */
export function nearestOnEdge(a: LatticePoint, b: LatticePoint, p: LatticePoint): { along: number; distance: number } {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return { along, distance: Math.hypot(p[0] - a[0] - along * dx, p[1] - a[1] - along * dy) };
}
