import type { LatticePoint, LatticePolygon } from '../lattice.js';
import { unsoundAt } from '../sound-polygon.js';
import type { TiledGrid, Tiling } from '../tiling/tiling.js';

/** Why an edit is not made. The sentences are the screens'. */
export type EditRefusal =
  | 'GRID_UNKNOWN'
  | 'VERTEX_UNKNOWN'
  | 'VERTEX_THERE'
  | 'VERTEX_JOINS_BORDERS'
  | 'OUTER_BORDER'
  | 'WOULD_CROSS'
  | 'LINE_TOO_SHORT'
  | 'LINE_ENDS_INSIDE'
  | 'LINE_LEAVES_GRID'
  | 'NOT_NEIGHBOURS'
  | 'OTHER_COMMUNITY'
  | 'TOUCHES_AT_POINT'
  | 'CODE_TAKEN';

export type Outcome =
  | { readonly ok: true; readonly tiling: Tiling; readonly changed: readonly string[] }
  | { readonly ok: false; readonly refused: EditRefusal; readonly at?: LatticePoint };

export const refused = (reason: EditRefusal, at?: LatticePoint): Outcome => ({
  ok: false,
  refused: reason,
  ...(at ? { at } : {}),
});

/** The tiling with grids redrawn, unless an outline would not be sound then. */
export function redrawn(
  tiling: Tiling,
  grids: readonly TiledGrid[],
  { removed = [], otherwise = 'WOULD_CROSS' }: { removed?: readonly string[]; otherwise?: EditRefusal } = {},
): Outcome {
  for (const { polygon } of grids) {
    const at = unsoundAt(polygon);
    if (at) return refused(otherwise, at);
  }
  return { ok: true, tiling: tiling.with(grids, removed), changed: [...grids.map(({ code }) => code), ...removed] };
}

/** A grid with every position of its outline put through `to`: one becomes none, one or several. */
export function reshaped(grid: TiledGrid, to: (point: LatticePoint, next: LatticePoint) => LatticePoint[]): TiledGrid {
  const polygon: LatticePolygon = grid.polygon.map((ring) => {
    const open = ring.slice(0, -1).flatMap((point, i) => to(point, ring[i + 1]!));
    return [...open, open[0]!];
  });
  return { ...grid, polygon };
}
