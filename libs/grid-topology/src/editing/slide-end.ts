import { edgesOf } from '../lattice-geometry.js';
import type { LatticePoint } from '../lattice.js';
import type { Tiling } from '../tiling/tiling.js';
import { nearestPlace } from './on-the-border.js';
import { type Outcome, refused } from './outcome.js';
import { transferPiece } from './transfer-piece.js';

/**
 * Moves the end of an inner border along the outer one. The outer border stays; the strip between the old end and the
 * new goes from one of the two grids to the other.
 */
export function slideEnd(tiling: Tiling, { vertex, to }: { vertex: LatticePoint; to: LatticePoint }): Outcome {
  const inner = tiling.nextTo(vertex).filter((next) => !tiling.isOuter(vertex, next));
  const [next] = inner;
  if (!next || inner.length > 1) return refused('VERTEX_JOINS_BORDERS', vertex);
  const [left, right] = [tiling.leftOf(vertex, next)!, tiling.leftOf(next, vertex)!];
  const from = [left, right].find(({ polygon }) =>
    [...edgesOf(polygon)].some(([a, b]) => tiling.isOuter(a, b) && nearestPlace([[a, b, a]], to, 1) !== undefined),
  );
  if (!from) return refused('OUTER_BORDER', to);
  const taker = from === left ? right : left;
  return transferPiece(tiling, { from: from.code, to: taker.code, line: [next, to], giving: vertex });
}
