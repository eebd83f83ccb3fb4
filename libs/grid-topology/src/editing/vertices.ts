import { nearestOnEdge, samePoint } from '../lattice-geometry.js';
import type { LatticePoint } from '../lattice.js';
import type { Tiling } from '../tiling/tiling.js';
import { type Outcome, redrawn, refused, reshaped } from './outcome.js';

/** Moves a vertex; every grid that has it follows. */
export function moveVertex(tiling: Tiling, from: LatticePoint, to: LatticePoint): Outcome {
  const grids = tiling.gridsAt(from);
  if (grids.length === 0) return refused('VERTEX_UNKNOWN', from);
  if (tiling.isOnOuterBorder(from)) return refused('OUTER_BORDER', from);
  if (tiling.gridsAt(to).length > 0) return refused('VERTEX_THERE', to);
  const moved = grids.map((grid) => reshaped(grid, (point) => [samePoint(point, from) ? to : point]));
  return redrawn(tiling, moved);
}

/** Half the diagonal of a lattice square: as near as a point of the lattice comes to any line. */
const ROUNDING = Math.SQRT1_2;

/**
 * Puts a vertex into an edge, for the grids on both sides of it. On the outer border only where the edge is, rounded to
 * the lattice: under a centimetre, and the neighbour beyond gets it, too.
 */
export function insertVertex(tiling: Tiling, [a, b]: readonly [LatticePoint, LatticePoint], at: LatticePoint): Outcome {
  const sides = [tiling.leftOf(a, b), tiling.leftOf(b, a)].filter((grid) => grid !== undefined);
  if (sides.length === 0) return refused('VERTEX_UNKNOWN', a);
  if (tiling.gridsAt(at).length > 0) return refused('VERTEX_THERE', at);
  if (tiling.isOuter(a, b) && nearestOnEdge(a, b, at).distance > ROUNDING) return refused('OUTER_BORDER', at);
  const isEdge = (from: LatticePoint, to: LatticePoint) =>
    (samePoint(from, a) && samePoint(to, b)) || (samePoint(from, b) && samePoint(to, a));
  return redrawn(
    tiling,
    sides.map((grid) => reshaped(grid, (point, next) => (isEdge(point, next) ? [point, at] : [point]))),
  );
}

/** Takes a vertex out of a border; not where three grids meet, nor on the outer border. */
export function removeVertex(tiling: Tiling, at: LatticePoint): Outcome {
  const grids = tiling.gridsAt(at);
  if (grids.length === 0) return refused('VERTEX_UNKNOWN', at);
  if (tiling.isOnOuterBorder(at)) return refused('OUTER_BORDER', at);
  if (tiling.nextTo(at).length !== 2) return refused('VERTEX_JOINS_BORDERS', at);
  return redrawn(
    tiling,
    grids.map((grid) => reshaped(grid, (point) => (samePoint(point, at) ? [] : [point]))),
  );
}
