import { describe, expect, it } from '@jest/globals';
import { applyEdit, type GridEdit, type TiledGrid, Tiling } from '#grid-topology';
import { balanceOf, type Cell, incidentsIn } from './loads.js';

const community = '430211001001';
const grid = (n: number, west: number, households: number): TiledGrid => ({
  code: `${community}00${n}`,
  community,
  name: `第${n}网格`,
  households,
  synthetic: true,
  kind: 'ORDINARY',
  polygon: [
    [
      [west, 0],
      [west + 1_000, 0],
      [west + 1_000, 1_000],
      [west, 1_000],
      [west, 0],
    ],
  ],
});
const base = Tiling.of([grid(1, 0, 300), grid(2, 1_000, 500), grid(3, 2_000, 400)]);
const [first, second, third] = [1, 2, 3].map((n) => `${community}00${n}`) as [string, string, string];
const cells: Cell[] = [
  { grid: first, at: [900, 500], count: 3 },
  { grid: second, at: [1_100, 500], count: 5 },
  // Beyond the border as cells go, and located in the second all the same.
  { grid: second, at: [950, 900], count: 1 },
  { grid: third, at: [2_500, 500], count: 2 },
];
const after = (edit: GridEdit): Tiling => {
  const outcome = applyEdit(base, edit);
  if (!outcome.ok) throw new Error(outcome.refused);
  return outcome.tiling;
};
const counted = (now: Tiling) => Object.fromEntries(incidentsIn(community, { base, now }, cells));

describe('the balance of a community', () => {
  it('is each grid’s deviation from the mean', () => {
    const { loads, mean, total, widest } = balanceOf(base.of(community), ({ households }) => households);
    expect({ mean, total, widest }).toEqual({ mean: 400, total: 1_200, widest: 0.25 });
    expect(loads.map(({ deviation }) => deviation)).toEqual([-0.25, 0.25, 0]);
  });

  it('is none where there is nothing to carry', () => {
    expect(balanceOf(base.of(community), () => 0).widest).toBe(0);
    expect(balanceOf([], () => 0).mean).toBe(0);
  });

  it('counts incidents where they were located while a grid is as it was', () =>
    expect(counted(base)).toEqual({ [first]: 3, [second]: 6, [third]: 2 }));

  it('counts them where they lie once a border has moved, and loses none', () => {
    const line = [
      [1_200, 0],
      [1_200, 1_000],
    ] as const;
    const moved = counted(after({ kind: 'transfer', from: second, to: first, line }));
    expect(moved).toEqual({ [first]: 9, [second]: 0, [third]: 2 });
    const merged = counted(after({ kind: 'merge', from: second, into: first }));
    expect(merged).toEqual({ [first]: 9, [third]: 2 });
  });
});
