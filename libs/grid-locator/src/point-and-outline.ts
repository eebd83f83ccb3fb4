import type { GridOutlines } from './grid-outlines.js';

/** On the border: a tenth of a millimetre. Far above the rounding of degrees (1.4e-14), far below any position. */
export const ON_BORDER = 1e-9;
/**
 * Beside the border: one centimetre, the rounding of grid vertices. The county line that grids were cut from may run
 * this much outside of them; its points still belong to the county.
 */
export const BESIDE_BORDER = 1e-7;

/** How a point lies to an outline; the more, the closer. */
export const APART = 0;
export const BESIDE = 1;
export const INSIDE_OR_ON = 2;
export type Lie = typeof APART | typeof BESIDE | typeof INSIDE_OR_ON;

/**
 * Counts crossings of a ray to the east. Most edges are settled by comparing coordinates; those within reach of the
 * point are measured, so the crossing count is only ever asked where rounding can't turn it.
 */
export function lieOf(x: number, y: number, { edges, firstEdge }: GridOutlines, outline: number): Lie {
  const end = 4 * firstEdge[outline + 1]!;
  let inside = false;
  let nearest = Infinity;
  for (let at = 4 * firstEdge[outline]!; at < end; at += 4) {
    const y1 = edges[at + 1]!;
    const y2 = edges[at + 3]!;
    if (y < y1 - BESIDE_BORDER || y > y2 + BESIDE_BORDER) continue;
    const x1 = edges[at]!;
    const x2 = edges[at + 2]!;
    const west = x1 < x2 ? x1 : x2;
    const east = x1 < x2 ? x2 : x1;
    if (x > east + BESIDE_BORDER) continue;
    const crossesHeight = y1 <= y && y < y2;
    if (x < west - BESIDE_BORDER) {
      if (crossesHeight) inside = !inside;
      continue;
    }
    const dx = x2 - x1;
    const dy = y2 - y1;
    const px = x - x1;
    const py = y - y1;
    if (crossesHeight && dx * py > px * dy) inside = !inside;
    const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    const ox = px - along * dx;
    const oy = py - along * dy;
    const distance = ox * ox + oy * oy;
    if (distance < nearest) nearest = distance;
  }
  if (inside || nearest <= ON_BORDER * ON_BORDER) return INSIDE_OR_ON;
  return nearest <= BESIDE_BORDER * BESIDE_BORDER ? BESIDE : APART;
}
