import { describe, expect, it } from '@jest/globals';
import { areaOf } from '../lattice.js';
import { board, codeIn, east, SIDE, west } from './board.spec.js';
import { applyEdit, type GridEdit } from './grid-edit.js';
import { lineAcross } from './drawn-line.js';

const tiling = board();
const [first, second, fourth, fifth] = [1, 2, 4, 5].map((n) => codeIn(west, n)) as [string, string, string, string];
/** Where the grids 1, 2, 4 and 5 of the west meet. */
const crossing = [SIDE, SIDE] as const;
const after = (edit: GridEdit, from = tiling) => {
  const outcome = applyEdit(from, edit);
  if (!outcome.ok) throw new Error(outcome.refused);
  return outcome.tiling;
};
const refusalOf = (edit: GridEdit, from = tiling) => {
  const outcome = applyEdit(from, edit);
  return outcome.ok ? undefined : outcome.refused;
};
const households = (of: typeof tiling) => of.of(west).reduce((sum, grid) => sum + grid.households, 0);
const as = { code: codeIn(west, 99), name: '新网格' };

describe('a vertex that is moved', () => {
  it('is followed by every grid that has it', () => {
    const moved = after({ kind: 'move-vertex', from: crossing, to: [1_200, 1_300] });
    expect(
      moved
        .gridsAt([1_200, 1_300])
        .map(({ code }) => code)
        .sort(),
    ).toEqual([first, second, fourth, fifth]);
    expect(moved.gridsAt(crossing)).toEqual([]);
    expect(households(moved)).toBe(households(tiling));
  });

  it.each<[string, GridEdit, string]>([
    ['the county’s border', { kind: 'move-vertex', from: [0, SIDE], to: [100, SIDE] }, 'OUTER_BORDER'],
    ['a community’s border', { kind: 'move-vertex', from: [3_000, SIDE], to: [3_100, SIDE] }, 'OUTER_BORDER'],
    ['a neighbour over', { kind: 'move-vertex', from: crossing, to: [2_500, 2_500] }, 'WOULD_CROSS'],
    ['onto another', { kind: 'move-vertex', from: crossing, to: [2_000, SIDE] }, 'VERTEX_THERE'],
    ['onto an edge', { kind: 'move-vertex', from: crossing, to: [500, 0] }, 'WOULD_CROSS'],
    ['nothing', { kind: 'move-vertex', from: [1, 1], to: [2, 2] }, 'VERTEX_UNKNOWN'],
  ])('does not move %s', (_, edit, reason) => expect(refusalOf(edit)).toBe(reason));
});

describe('a border', () => {
  const edge = [crossing, [2_000, SIDE]] as const;
  it('gets a vertex for the grids on both its sides, and loses it', () => {
    const bent = after({ kind: 'insert-vertex', edge, at: [1_500, 1_200] });
    expect(
      bent
        .gridsAt([1_500, 1_200])
        .map(({ code }) => code)
        .sort(),
    ).toEqual([second, fifth]);
    const straight = after({ kind: 'remove-vertex', at: [1_500, 1_200] }, bent);
    expect(areaOf(straight.grids.get(second)!.polygon)).toBe(SIDE * SIDE);
  });

  it.each<[string, GridEdit, string]>([
    [
      'a vertex beside the outer border',
      {
        kind: 'insert-vertex',
        edge: [
          [0, 0],
          [SIDE, 0],
        ],
        at: [500, 2],
      },
      'OUTER_BORDER',
    ],
    [
      'a vertex in no edge',
      {
        kind: 'insert-vertex',
        edge: [
          [0, 0],
          [5, 5],
        ],
        at: [3, 3],
      },
      'VERTEX_UNKNOWN',
    ],
    ['no crossing less', { kind: 'remove-vertex', at: crossing }, 'VERTEX_JOINS_BORDERS'],
    ['no corner of the county less', { kind: 'remove-vertex', at: [0, 0] }, 'OUTER_BORDER'],
  ])('gets %s', (_, edit, reason) => expect(refusalOf(edit)).toBe(reason));

  it('ends elsewhere on the outer border when its end slides, and the outer border stays', () => {
    const slid = after({ kind: 'slide-end', vertex: [0, SIDE], to: [0, 1_400] });
    expect(areaOf(slid.grids.get(first)!.polygon)).toBe(SIDE * SIDE + 400 * 500);
    expect(slid.gridsAt([0, SIDE]).map(({ code }) => code)).toEqual([first]);
    expect(refusalOf({ kind: 'slide-end', vertex: [0, SIDE], to: [400, 1_400] })).toBe('OUTER_BORDER');
    expect(refusalOf({ kind: 'slide-end', vertex: crossing, to: [0, 1_400] })).toBe('VERTEX_JOINS_BORDERS');
  });
});

describe('a grid that is split', () => {
  const line = [
    [0, 400],
    [500, 500],
    [SIDE, 300],
  ] as const;
  it('stays who it was in its larger part, and the neighbours beyond get the ends of the line', () => {
    const split = after({
      kind: 'split',
      grid: second,
      line: [
        [SIDE, 300],
        [2_000, 300],
      ],
      as,
    });
    expect(areaOf(split.grids.get(second)!.polygon)).toBe(700 * SIDE);
    expect(split.grids.get(as.code)).toMatchObject({ community: west, name: '新网格' });
    expect(
      split
        .gridsAt([SIDE, 300])
        .map(({ code }) => code)
        .sort(),
    ).toEqual([first, second, as.code].sort());
    expect(households(split)).toBe(households(tiling));
    expect(Math.abs(split.grids.get(as.code)!.households - 0.3 * 301)).toBeLessThan(8);
  });

  it.each<[string, GridEdit, string]>([
    [
      'along its border',
      {
        kind: 'split',
        grid: first,
        line: [
          [0, 0],
          [SIDE, 0],
        ],
        as,
      },
      'LINE_TOO_SHORT',
    ],
    [
      'by a line that ends within',
      {
        kind: 'split',
        grid: first,
        line: [
          [0, 400],
          [500, 500],
        ],
        as,
      },
      'LINE_ENDS_INSIDE',
    ],
    [
      'by a line that goes outside',
      {
        kind: 'split',
        grid: first,
        line: [
          [0, 400],
          [1_500, 500],
          [SIDE, 300],
        ],
        as,
      },
      'LINE_LEAVES_GRID',
    ],
    [
      'by a line that crosses itself',
      {
        kind: 'split',
        grid: first,
        line: [
          [0, 400],
          [900, 400],
          [900, 600],
          [500, 300],
          [SIDE, 900],
        ],
        as,
      },
      'LINE_LEAVES_GRID',
    ],
    ['into a code that is taken', { kind: 'split', grid: first, line, as: { code: second, name: 'x' } }, 'CODE_TAKEN'],
    ['when there is none', { kind: 'split', grid: 'x', line, as }, 'GRID_UNKNOWN'],
  ])('is not split %s', (_, edit, reason) => expect(refusalOf(edit)).toBe(reason));

  it('is split by what of a drawn line crosses it', () => {
    const { polygon } = tiling.grids.get(fifth)!;
    expect(
      lineAcross(
        polygon,
        [
          [500, 1_500],
          [1_500, 1_600],
          [2_500, 1_500],
        ],
        20,
      ),
    ).toEqual({
      line: [
        [SIDE, 1_550],
        [1_500, 1_600],
        [2_000, 1_550],
      ],
    });
    // Near a corner, it is the corner.
    expect(
      lineAcross(
        polygon,
        [
          [1_010, 1_010],
          [1_990, 1_995],
        ],
        20,
      ),
    ).toEqual({
      line: [
        [SIDE, SIDE],
        [2_000, 2_000],
      ],
    });
    expect(
      lineAcross(
        polygon,
        [
          [1_500, 1_500],
          [2_500, 1_500],
        ],
        20,
      ),
    ).toEqual({ refused: 'LINE_ENDS_INSIDE' });
  });
});

describe('grids that are merged', () => {
  it('are one, with the households of both', () => {
    const merged = after({ kind: 'merge', from: second, into: first });
    expect(areaOf(merged.grids.get(first)!.polygon)).toBe(2 * SIDE * SIDE);
    expect(merged.grids.get(first)!.households).toBe(601);
    expect(merged.grids.has(second)).toBe(false);
  });

  it.each<[string, string, string]>([
    ['only touch at a corner', fifth, 'NOT_NEIGHBOURS'],
    ['are of two communities', codeIn(east, 1), 'OTHER_COMMUNITY'],
    ['are one', first, 'GRID_UNKNOWN'],
  ])('are not when they %s', (_, from, reason) => expect(refusalOf({ kind: 'merge', from, into: first })).toBe(reason));

  it('are not when a hole would touch the outer border', () => {
    const ring = [2, 3, 6, 9, 8, 7].reduce(
      (on, n) => after({ kind: 'merge', from: codeIn(west, n), into: first }, on),
      tiling,
    );
    expect(refusalOf({ kind: 'merge', from: fourth, into: first }, ring)).toBeUndefined();
    expect(after({ kind: 'merge', from: fourth, into: first }, ring).grids.get(first)!.polygon).toHaveLength(2);
  });
});

describe('a piece of a grid', () => {
  it('goes to the neighbour that it borders on', () => {
    const given = after({
      kind: 'transfer',
      from: second,
      to: first,
      line: [
        [1_300, 0],
        [1_300, SIDE],
      ],
    });
    expect(areaOf(given.grids.get(first)!.polygon)).toBe(1_300 * SIDE);
    expect(areaOf(given.grids.get(second)!.polygon)).toBe(700 * SIDE);
    expect(households(given)).toBe(households(tiling));
  });

  it('does not go to somebody else', () =>
    expect(
      refusalOf({
        kind: 'transfer',
        from: second,
        to: codeIn(west, 7),
        line: [
          [1_300, 0],
          [1_300, SIDE],
        ],
      }),
    ).toBe('NOT_NEIGHBOURS'));
});

describe('a grid', () => {
  it('is described and numbered otherwise', () => {
    const told = { name: '东门网格', households: 410, kind: 'DEDICATED' } as const;
    expect(after({ kind: 'describe', grid: first, as: told }).grids.get(first)).toMatchObject(told);
    const numbered = after({ kind: 'renumber', codes: { [first]: as.code, [second]: codeIn(west, 98) } });
    expect(
      numbered
        .gridsAt(crossing)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([fourth, fifth, codeIn(west, 98), as.code]);
    expect(refusalOf({ kind: 'renumber', codes: { [first]: second } })).toBe('CODE_TAKEN');
  });
});
