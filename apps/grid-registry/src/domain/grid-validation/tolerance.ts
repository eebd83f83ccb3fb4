import { LATTICE_PER_DEGREE, LATTICE_PER_METRE, type LatticePolygon } from '#grid-topology';
import { planarGeometry } from '../geometry/planar-geometry.js';

/**
 * The one tolerance of validation: five centimetres. Positions are rounded to 1e-7 degrees (a centimetre), the county's
 * line and the grids' borders each for themselves, and a border that crosses the line can't hit it better than that;
 * five are more than two roundings ever add up to, and far less than anything that somebody draws on purpose.
 */
export const TOLERANCE_METRES = 0.05;

/** What is narrower is no place of its own but a slip of the hand: a strip of one metre, say, and the slack of drawing. */
export const SLIVER_METRES = 2;

/** On the lattice. */
export const TOLERANCE = TOLERANCE_METRES * LATTICE_PER_METRE;
export const SLIVER = SLIVER_METRES * LATTICE_PER_METRE;

/** Whether a polygon (on the lattice) is anywhere wider than so many metres. */
export function isWiderThan(polygon: LatticePolygon, metres: number): boolean {
  const [[x0, y0]] = polygon[0] as [[number, number]];
  const eastScale = Math.cos((y0 / LATTICE_PER_DEGREE) * (Math.PI / 180));
  const inMetres = polygon.map((ring) =>
    ring.map(([x, y]) => [((x - x0) * eastScale) / LATTICE_PER_METRE, (y - y0) / LATTICE_PER_METRE] as const),
  );
  return planarGeometry.reachesDeeperThan(inMetres, metres / 2);
}
