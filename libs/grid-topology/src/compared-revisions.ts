import { areaOf, canonicalPolygon } from './lattice.js';
import type { TiledGrid, Tiling } from './tiling/tiling.js';

export interface ChangedGrid {
  readonly before: TiledGrid;
  readonly after: TiledGrid;
  readonly borders: boolean;
  readonly described: boolean;
  /** By how much of its area it grew; negative: shrank. */
  readonly grown: number;
}

export interface Comparison {
  readonly added: readonly TiledGrid[];
  readonly retired: readonly TiledGrid[];
  readonly changed: readonly ChangedGrid[];
}

/** 修订比较: what a later state of a county's grids has otherwise than an earlier one, in the order of the codes. */
export function compared(before: Tiling, after: Tiling): Comparison {
  const missingIn = (some: Tiling, others: Tiling) =>
    [...some.grids.values()].filter(({ code }) => !others.grids.has(code)).sort(byCode);
  return {
    added: missingIn(after, before),
    retired: missingIn(before, after),
    changed: [...after.grids.values()].sort(byCode).flatMap((grid) => {
      const was = before.grids.get(grid.code);
      return was ? changeOf(was, grid) : [];
    }),
  };
}

const byCode = (a: TiledGrid, b: TiledGrid): number => (a.code < b.code ? -1 : 1);

function changeOf(before: TiledGrid, after: TiledGrid): ChangedGrid[] {
  const borders = before.polygon !== after.polygon && outlineText(before) !== outlineText(after);
  const described = before.name !== after.name || before.households !== after.households || before.kind !== after.kind;
  if (!borders && !described) return [];
  const grown = areaOf(after.polygon) / areaOf(before.polygon) - 1;
  return [{ before, after, borders, described, grown }];
}

const outlineText = ({ polygon }: TiledGrid): string => canonicalPolygon(polygon).join(' ');
