import { areaInSquareMetres } from './ellipsoid-area.js';
import type { PlannedGrid } from './plan.js';

/** The load of one grid, as far as the registry knows it. */
export interface GridLoad {
  readonly code: string;
  /** Square metres on the ellipsoid, whole. */
  readonly area: number;
  readonly households: number;
}

/**
 * How evenly a county is divided (均衡性). Incidents per grid are not in it: the registry knows none, and casebook,
 * which does, counts them by grid itself.
 */
export interface GridBalance {
  readonly grids: number;
  readonly area: Spread;
  readonly households: Spread;
  /** In the order of their codes. */
  readonly loads: readonly GridLoad[];
}

export interface Spread {
  readonly total: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** The balance of grids whose outlines are sound. */
export function balanceOf(grids: readonly PlannedGrid[]): GridBalance {
  const loads = [...grids]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, polygon, households }) => ({ code, area: Math.round(areaInSquareMetres(polygon)), households }));
  return {
    grids: loads.length,
    area: spreadOf(loads.map(({ area }) => area)),
    households: spreadOf(loads.map(({ households }) => households)),
    loads,
  };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    total: sorted.reduce((sum, value) => sum + value, 0),
    least: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}
