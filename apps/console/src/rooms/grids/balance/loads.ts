import { centroidOf, type LatticePoint, polygonContains, type TiledGrid, type Tiling } from '#grid-topology';

/** So many incidents lay in a cell, in the grid that it was in then. */
export interface Cell {
  readonly grid: string;
  readonly at: LatticePoint;
  readonly count: number;
}

export const measures = ['households', 'incidents'] as const;
export type Measure = (typeof measures)[number];

export interface Load {
  readonly grid: TiledGrid;
  readonly value: number;
  /** From the community's mean, as a share of it: 0.2 is a fifth more. */
  readonly deviation: number;
}

export interface Balance {
  readonly loads: readonly Load[];
  readonly total: number;
  readonly mean: number;
  /** The largest deviation, whichever way. */
  readonly widest: number;
}

/** 均衡性: what each grid of a community has to carry, held against their mean. */
export function balanceOf(grids: readonly TiledGrid[], valueOf: (grid: TiledGrid) => number): Balance {
  const values = grids.map((grid) => ({ grid, value: valueOf(grid) }));
  const total = values.reduce((sum, { value }) => sum + value, 0);
  const mean = grids.length === 0 ? 0 : total / grids.length;
  const loads = values.map(({ grid, value }) => ({ grid, value, deviation: mean === 0 ? 0 : value / mean - 1 }));
  return { loads, total, mean, widest: Math.max(0, ...loads.map(({ deviation }) => Math.abs(deviation))) };
}

/**
 * Incidents per grid as it is drawn now. A grid whose outline is as it was has those that were located in it; where a
 * border has moved, a cell counts where its middle lies.
 */
export function incidentsIn(
  community: string,
  { base, now }: { base: Tiling; now: Tiling },
  cells: readonly Cell[],
): Map<string, number> {
  const grids = now.of(community);
  const counts = new Map(grids.map(({ code }) => [code, 0]));
  const redrawn = grids.filter(({ code, polygon }) => base.grids.get(code)?.polygon !== polygon);
  const asItWas = new Set(grids.filter((grid) => !redrawn.includes(grid)).map(({ code }) => code));
  for (const { grid, at, count } of cells) {
    const holder = asItWas.has(grid)
      ? grid
      : (redrawn.find(({ polygon }) => polygonContains(polygon, at))?.code ?? nearest(redrawn, at)?.code);
    if (holder !== undefined) counts.set(holder, (counts.get(holder) ?? 0) + count);
  }
  return counts;
}

/** For a cell on the outer border, whose middle lies in none of them. */
function nearest(grids: readonly TiledGrid[], at: LatticePoint): TiledGrid | undefined {
  let found: { grid: TiledGrid; away: number } | undefined;
  for (const grid of grids) {
    const [x, y] = centroidOf(grid.polygon);
    const away = Math.hypot(x - at[0], y - at[1]);
    if (away < (found?.away ?? Infinity)) found = { grid, away };
  }
  return found?.grid;
}
