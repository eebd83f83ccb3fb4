import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edgesOf, nearestOnEdge, pointKey, polygonContains, samePoint } from '../lattice-geometry.js';
import { areaOf, type LatticePoint } from '../lattice.js';
import { unsoundAt } from '../sound-polygon.js';
import type { Tiling } from '../tiling/tiling.js';
import { board, codeIn, east, SIDE, west } from './board.spec.js';
import { lineAcross } from './drawn-line.js';
import { begunWith, changesSince, editsOf, performed, present, redone, replayed, undone } from './edit-history.js';
import { applyEdit, type GridEdit } from './grid-edit.js';
import { placeInEdge } from './on-the-border.js';

const anywhere = fc.tuple(fc.integer({ min: -300, max: 6_300 }), fc.integer({ min: -300, max: 4_300 }));
/** What somebody might do, whatever the grids are by then: choices among what there is, and places. */
const wish = fc.record({
  kind: fc.constantFrom('move', 'insert', 'remove', 'slide', 'split', 'transfer', 'merge'),
  which: fc.nat(10_000),
  other: fc.nat(10_000),
  places: fc.array(anywhere, { minLength: 2, maxLength: 4 }),
});
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;
const wishes = fc.array(wish, { minLength: 1, maxLength: 25 });

/** A board whose inner corners stand anywhere near where they were. */
const boards = fc
  .array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })), {
    minLength: 35,
    maxLength: 35,
  })
  .map((shifts) =>
    board((x, y) => {
      const [dx, dy] = shifts[y * 7 + x]!;
      return [x * SIDE + dx, y * SIDE + dy];
    }),
  )
  .filter((tiling) => [...tiling.grids.values()].every(({ polygon }) => !unsoundAt(polygon)));

const pick = <T>(from: readonly T[], which: number): T => from[which % from.length]!;

function editFor(tiling: Tiling, { kind, which, other, places }: Wish, at: number): GridEdit | undefined {
  const grid = pick([...tiling.grids.values()], which);
  const [a, b] = pick([...edgesOf(grid.polygon)], other);
  const place: LatticePoint = places[0]!;
  switch (kind) {
    case 'move':
      return { kind: 'move-vertex', from: a, to: [a[0] + (place[0] % 300), a[1] + (place[1] % 300)] };
    case 'insert':
      return { kind: 'insert-vertex', edge: [a, b], at: which % 2 === 0 ? place : placeInEdge([a, b], place).at };
    case 'remove':
      return { kind: 'remove-vertex', at: a };
    case 'slide': {
      const [c, d] = pick([...edgesOf(grid.polygon)], which);
      return { kind: 'slide-end', vertex: a, to: placeInEdge([c, d], place).at };
    }
    case 'merge':
      return { kind: 'merge', from: pick([...tiling.neighboursOf(grid.code), 'x'], other), into: grid.code };
    case 'split':
    case 'transfer': {
      const [c, d] = pick([...edgesOf(grid.polygon)], other + which + 1);
      const straight = [placeInEdge([a, b], place).at, placeInEdge([c, d], place).at];
      const across = lineAcross(grid.polygon, which % 3 === 0 ? places : straight, 60);
      if ('refused' in across) return undefined;
      if (kind === 'split') {
        const as = { code: codeIn(grid.community!, 100 + at), name: '新网格' };
        return { kind, grid: grid.code, line: across.line, as };
      }
      return { kind, from: grid.code, to: pick([...tiling.neighboursOf(grid.code), 'x'], other), line: across.line };
    }
  }
}

function carriedOut(tiling: Tiling, wanted: readonly Wish[]): { history: ReturnType<typeof begunWith>; made: number } {
  let history = begunWith(tiling);
  let made = 0;
  for (const [at, one] of wanted.entries()) {
    const edit = editFor(present(history), one, at);
    const outcome = edit && performed(history, edit);
    if (!outcome || 'refused' in outcome) continue;
    made++;
    history = outcome.history;
  }
  return { history, made };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const outlineEdges = (tiling: Tiling, community: string) =>
  tiling.outlineOf(new Set(tiling.of(community).map(({ code }) => code))).flatMap((ring) => [...edgesOf([ring])]);

describe('whatever is drawn', () => {
  it('leaves no gap, no overlap and no outline that is none, and the outer border where it was', () => {
    let madeAtAll = 0;
    fc.assert(
      fc.property(boards, wishes, fc.array(anywhere, { minLength: 40, maxLength: 40 }), (before, wanted, points) => {
        const { history, made } = carriedOut(before, wanted);
        madeAtAll += made;
        const now = present(history);
        const grids = [...now.grids.values()];
        for (const { polygon } of grids) expect(unsoundAt(polygon)).toBeUndefined();

        const edges = grids.flatMap(({ polygon }) => [...edgesOf(polygon)]);
        const keys = edges.map(([a, b]) => `${pointKey(a)} ${pointKey(b)}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const point of points) {
          if (edges.some(([a, b]) => nearestOnEdge(a, b, point).distance < 2)) continue;
          const was = [...before.grids.values()].filter(({ polygon }) => polygonContains(polygon, point));
          const is = grids.filter(({ polygon }) => polygonContains(polygon, point));
          expect(is.map(({ community }) => community)).toEqual(was.map(({ community }) => community));
        }

        for (const community of [west, east]) {
          const [old, present_] = [outlineEdges(before, community), outlineEdges(now, community)];
          for (const [vertex] of old) expect(present_.some(([a]) => samePoint(a, vertex))).toBe(true);
          for (const [vertex] of present_) {
            const off = Math.min(...old.map(([a, b]) => nearestOnEdge(a, b, vertex).distance));
            expect(off).toBeLessThan(2);
          }
          const outline = now.outlineOf(new Set(now.of(community).map(({ code }) => code)));
          expect(sum(now.of(community).map(({ polygon }) => areaOf(polygon)))).toBe(areaOf(outline));
        }
        expect(sum(grids.map(({ households }) => households))).toBe(
          sum([...before.grids.values()].map(({ households }) => households)),
        );
      }),
      { numRuns: 60, endOnFailure: true },
    );
    // Else nothing of this was put to the test.
    expect(madeAtAll).toBeGreaterThan(60);
  }, 120_000);

  it(
    'is undone and done again to the very same, and again from what was kept',
    () =>
      fc.assert(
        fc.property(boards, wishes, fc.nat(30), (before, wanted, back) => {
          const { history } = carriedOut(before, wanted);
          const kept = JSON.parse(JSON.stringify(editsOf(history))) as GridEdit[];
          const again = replayed(before, kept);
          expect(again.left).toBe(0);
          expect([...present(again.history).grids]).toEqual([...present(history).grids]);

          let turned = history;
          for (let i = 0; i < back; i++) turned = undone(turned);
          if (back >= history.done.length) expect(present(turned)).toBe(before);
          for (let i = 0; i < back; i++) turned = redone(turned);
          expect([...present(turned).grids]).toEqual([...present(history).grids]);
        }),
        { numRuns: 20, endOnFailure: true },
      ),
    60_000,
  );

  it('is handed in as no more than what is otherwise', () => {
    const before = board();
    const move = applyEdit(before, { kind: 'move-vertex', from: [SIDE, SIDE], to: [1_100, 1_100] });
    const changes = move.ok && changesSince(before, move.tiling);
    expect(changes).toEqual({ put: [1, 2, 4, 5].map((n) => codeIn(west, n)), remove: [] });
    const merge = applyEdit(before, { kind: 'merge', from: codeIn(west, 2), into: codeIn(west, 1) });
    expect(merge.ok && changesSince(before, merge.tiling)).toEqual({
      put: [codeIn(west, 1)],
      remove: [codeIn(west, 2)],
    });
  });
});
