import type { LatticePoint, Tiling } from '#grid-topology';

/** `inner` moves freely, an `end` of an inner border slides along the outer one, and `outer` stays. */
export type VertexKind = 'inner' | 'end' | 'outer';

export function kindOfVertex(tiling: Tiling, vertex: LatticePoint): VertexKind {
  const edges = tiling.nextTo(vertex).map((next) => tiling.isOuter(vertex, next));
  if (!edges.includes(true)) return 'inner';
  return edges.filter((isOuter) => !isOuter).length === 1 ? 'end' : 'outer';
}
