import { distance, edgesOf, nearestOnEdge, samePoint, side } from '../lattice-geometry.js';
import { LATTICE_PER_METRE, type LatticePoint, type LatticePolygon, type LatticeRing } from '../lattice.js';

/** A place on a polygon's border: a vertex of it, or a point to put into one of its edges. */
export interface BorderPlace {
  readonly at: LatticePoint;
  /** The edge it goes into; undefined for a vertex. */
  readonly into?: readonly [LatticePoint, LatticePoint];
}

/** How far along an edge the lattice is searched for the point that lies on it best. */
const SEARCHED = LATTICE_PER_METRE;

/** The place on the border that is nearest to a point and within `reach`: a vertex before an edge. */
export function nearestPlace(polygon: LatticePolygon, to: LatticePoint, reach: number): BorderPlace | undefined {
  let vertex: { at: LatticePoint; away: number } | undefined;
  let edge: { ends: readonly [LatticePoint, LatticePoint]; away: number } | undefined;
  for (const ends of edgesOf(polygon)) {
    const away = distance(ends[0], to);
    if (away <= reach && away < (vertex?.away ?? Infinity)) vertex = { at: ends[0], away };
    const beside = nearestOnEdge(...ends, to).distance;
    if (beside <= reach && beside < (edge?.away ?? Infinity)) edge = { ends, away: beside };
  }
  if (vertex) return { at: vertex.at };
  return edge && placeInEdge(edge.ends, to);
}

/**
 * Where to put a vertex into an edge near a point. Few points of the lattice lie on an edge exactly: within a metre the
 * one that comes nearest is taken, so that a border that must not move hardly does.
 */
export function placeInEdge(ends: readonly [LatticePoint, LatticePoint], near: LatticePoint): BorderPlace {
  const [a, b] = ends;
  const { along } = nearestOnEdge(a, b, near);
  const main = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  const span = b[main] - a[main];
  const middle = Math.round(a[main] + along * span);
  let best: { at: LatticePoint; off: number; away: number } | undefined;
  for (let step = -SEARCHED; step <= SEARCHED; step++) {
    const here = middle + step;
    if ((here - a[main]) * Math.sign(span) <= 0 || (b[main] - here) * Math.sign(span) <= 0) continue;
    const there = Math.round(a[1 - main]! + ((here - a[main]) / span) * (b[1 - main]! - a[1 - main]!));
    const at: LatticePoint = main === 0 ? [here, there] : [there, here];
    const found = { at, off: Math.abs(side(a, b, at)), away: Math.abs(step) };
    if (!best || found.off < best.off || (found.off === best.off && found.away < best.away)) best = found;
  }
  return best ? { at: best.at, into: ends } : { at: along < 0.5 ? a : b };
}

/** Where in a ring, which is closed, a vertex stands; -1 where it is not in it. */
export const indexIn = (ring: LatticeRing, vertex: LatticePoint): number =>
  ring.slice(0, -1).findIndex((point) => samePoint(point, vertex));

/** The vertices of a ring from one to another as it goes, both included. */
export function pathAlong(ring: LatticeRing, from: LatticePoint, to: LatticePoint): LatticePoint[] {
  const open = ring.slice(0, -1);
  const [first, last] = [indexIn(ring, from), indexIn(ring, to)];
  return first <= last ? open.slice(first, last + 1) : [...open.slice(first), ...open.slice(0, last + 1)];
}
