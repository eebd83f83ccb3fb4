import { pointKey, samePoint } from '../lattice-geometry.js';
import type { LatticePoint, LatticeRing } from '../lattice.js';

type Edge = readonly [from: LatticePoint, to: LatticePoint];

/** Strings edges together to closed rings. Where several go on from a vertex, the ring closes as soon as it can. */
export function chainedRings(edges: readonly Edge[]): LatticeRing[] {
  const from = new Map<string, Edge[]>();
  for (const edge of edges) from.set(pointKey(edge[0]), [...(from.get(pointKey(edge[0])) ?? []), edge]);
  const rings: LatticeRing[] = [];
  for (const start of edges) {
    const waiting = from.get(pointKey(start[0]));
    if (!waiting?.includes(start)) continue;
    rings.push(...closed(walk(start, from)));
  }
  return rings;
}

function walk(start: Edge, from: Map<string, Edge[]>): LatticePoint[] {
  const path: LatticePoint[] = [start[0]];
  let edge: Edge | undefined = start;
  while (edge) {
    const waiting: Edge[] = from.get(pointKey(edge[0]))!;
    waiting.splice(waiting.indexOf(edge), 1);
    path.push(edge[1]);
    edge = samePoint(edge[1], start[0]) ? undefined : from.get(pointKey(edge[1]))?.[0];
  }
  return path;
}

/** A path that passes a vertex twice is several rings. */
function closed(path: LatticePoint[]): LatticeRing[] {
  const rings: LatticeRing[] = [];
  const open: LatticePoint[] = [];
  for (const point of path) {
    const before = open.findIndex((earlier) => samePoint(earlier, point));
    if (before !== -1) rings.push([...open.splice(before), point]);
    open.push(point);
  }
  return rings;
}
