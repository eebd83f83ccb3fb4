import { edgesMeet, ringContains, samePoint, side, pointKey } from './lattice-geometry.js';
import { type LatticePoint, type LatticePolygon, type LatticeRing, signedDoubleArea } from './lattice.js';

/**
 * Where an outline is none: its rings touch or cross themselves or each other, go round the wrong way, or a hole lies
 * outside. Undefined for a sound polygon. Stricter than the registry, which lets a hole touch the outer ring.
 */
export function unsoundAt(polygon: LatticePolygon): LatticePoint | undefined {
  const [outer, ...holes] = polygon;
  const seen = new Set<string>();
  for (const ring of polygon) {
    if (ring.length < 4 || !samePoint(ring[0]!, ring.at(-1)!)) return ring[0];
    for (const point of ring.slice(1)) {
      if (seen.has(pointKey(point))) return point;
      seen.add(pointKey(point));
    }
    const spike = spikeOf(ring);
    if (spike) return spike;
  }
  const crossing = crossingOf(polygon);
  if (crossing) return crossing;
  if (signedDoubleArea(outer!) <= 0) return outer![0];
  for (const hole of holes) {
    if (signedDoubleArea(hole) >= 0 || !ringContains(outer!, hole[0]!)) return hole[0];
    if (holes.some((other) => other !== hole && ringContains(other, hole[0]!))) return hole[0];
  }
  return undefined;
}

/** Where a ring turns back on itself. */
function spikeOf(ring: LatticeRing): LatticePoint | undefined {
  return ring.slice(1).find((tip, i) => {
    const [from, to] = [ring[i]!, ring[i + 2] ?? ring[1]!];
    const back = (from[0] - tip[0]) * (to[0] - tip[0]) + (from[1] - tip[1]) * (to[1] - tip[1]) > 0;
    return back && side(from, tip, to) === 0;
  });
}

interface Edge {
  readonly ring: number;
  readonly at: number;
  readonly a: LatticePoint;
  readonly b: LatticePoint;
}

function crossingOf(polygon: LatticePolygon): LatticePoint | undefined {
  const edges: Edge[] = polygon.flatMap((ring, at) =>
    ring.slice(1).map((b, i): Edge => ({ ring: at, at: i, a: ring[i]!, b })),
  );
  // From west to east, so that an edge is compared only with those that begin before it ends.
  edges.sort((one, other) => Math.min(one.a[0], one.b[0]) - Math.min(other.a[0], other.b[0]));
  for (const [i, one] of edges.entries()) {
    const east = Math.max(one.a[0], one.b[0]);
    for (let j = i + 1; j < edges.length; j++) {
      const other = edges[j]!;
      if (Math.min(other.a[0], other.b[0]) > east) break;
      if (!areNeighbours(one, other, polygon) && edgesMeet(one.a, one.b, other.a, other.b)) return other.a;
    }
  }
  return undefined;
}

function areNeighbours(one: Edge, other: Edge, polygon: LatticePolygon): boolean {
  if (one.ring !== other.ring) return false;
  const apart = Math.abs(one.at - other.at);
  return apart === 1 || apart === polygon[one.ring]!.length - 2;
}
