import { polygonContains } from '../lattice-geometry.js';
import type { LatticePoint } from '../lattice.js';
import type { TiledGrid, Tiling } from '../tiling/tiling.js';

/** How fine the land is looked at: so many points in a row across all that changed. */
const ACROSS = 48;

/**
 * 户数 after a border has moved, where nobody has counted yet: as if households lay evenly within each grid as it was.
 * Together they stay as many. Whoever knows better, says so.
 */
export function spreadHouseholds(before: Tiling, after: Tiling, changed: readonly string[]): TiledGrid[] {
  const were = changed.flatMap((code) => before.grids.get(code) ?? []);
  const are = changed.flatMap((code) => after.grids.get(code) ?? []);
  const counts = new Map<TiledGrid, { points: number; to: Map<TiledGrid, number> }>();
  for (const point of pointsAcross(were)) {
    const from = were.find(({ polygon }) => polygonContains(polygon, point));
    if (!from) continue;
    const counted = counts.get(from) ?? { points: 0, to: new Map<TiledGrid, number>() };
    counts.set(from, counted);
    const to = are.find(({ polygon }) => polygonContains(polygon, point));
    if (!to) continue;
    counted.points++;
    counted.to.set(to, (counted.to.get(to) ?? 0) + 1);
  }
  const shares = new Map(are.map((grid) => [grid, 0]));
  for (const grid of were) {
    const counted = counts.get(grid);
    const same = are.find(({ code }) => code === grid.code);
    if (!counted || counted.points === 0) {
      if (same) shares.set(same, shares.get(same)! + grid.households);
      continue;
    }
    for (const [to, points] of counted.to) {
      shares.set(to, shares.get(to)! + (grid.households * points) / counted.points);
    }
  }
  return inWholeNumbers(shares);
}

function* pointsAcross(grids: readonly TiledGrid[]): Generator<LatticePoint> {
  const points = grids.flatMap(({ polygon }) => polygon[0]!);
  const [west, east] = range(points.map(([x]) => x));
  const [south, north] = range(points.map(([, y]) => y));
  for (let i = 0; i < ACROSS; i++) {
    for (let j = 0; j < ACROSS; j++) {
      yield [west + ((i + 0.5) * (east - west)) / ACROSS, south + ((j + 0.5) * (north - south)) / ACROSS];
    }
  }
}

const range = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );

/** Rounded so that the sum stays: the largest remainders get what is left over. */
function inWholeNumbers(shares: ReadonlyMap<TiledGrid, number>): TiledGrid[] {
  const exact = [...shares].map(([grid, share]) => ({ grid, whole: Math.floor(share + 1e-9), share }));
  const total = Math.round(exact.reduce((sum, { share }) => sum + share, 0));
  let over = total - exact.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = [...exact].sort((a, b) => b.share - b.whole - (a.share - a.whole));
  return byRemainder.map(({ grid, whole }) => ({ ...grid, households: whole + (over-- > 0 ? 1 : 0) }));
}
