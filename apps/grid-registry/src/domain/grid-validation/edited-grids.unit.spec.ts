import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  begunWith,
  centroidOf,
  edgesOf,
  type GridEdit,
  inDegrees,
  latticePolygonsOf,
  lineAcross,
  performed,
  placeInEdge,
  present,
  type Tiling,
  tilingOf,
} from '#grid-topology';
import { readBoundary } from '../demo-county/demo-files.js';
import { planarGeometry } from '../geometry/planar-geometry.js';
import { generateSyntheticTiling } from '../synthetic-tiling/generate-synthetic-tiling.js';
import { seededRandom } from '../synthetic-tiling/seeded-random.js';
import type { PlannedGrid } from './plan.js';
import { validateGrids } from './validate-grids.js';

const tianyuan = '430211000000';
const boundary = readBoundary(readFileSync('deploy/demo/zhuzhou-counties.geojson', 'utf8'), tianyuan)!;
const communities = ['430211001001', '430211001002', '430211002001', '430211002002'];

/** The county's real boundary, its grids as the generator draws them, and each community's outline as it came out. */
const tiles = generateSyntheticTiling({
  seed: 'edited',
  boundary,
  townships: [
    { code: '430211001000', communityCodes: communities.slice(0, 2) },
    { code: '430211002000', communityCodes: communities.slice(2) },
  ],
  gridCount: 60,
});
const drawn: PlannedGrid[] = tiles.map(({ communityCode, ...tile }) => ({
  ...tile,
  community: communityCode,
  name: '网格',
  synthetic: true,
  kind: 'ORDINARY',
}));
const outlines = new Map(
  communities.map((community) => {
    const own = drawn.filter((grid) => grid.community === community);
    const polygons = own.flatMap(({ polygon }) => latticePolygonsOf({ type: 'Polygon', coordinates: polygon }));
    const coordinates = planarGeometry
      .joined(polygons)
      .map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x / 1e7, y / 1e7])));
    return [community, { type: 'MultiPolygon' as const, coordinates }];
  }),
);
const faultsOf = (tiling: Tiling) =>
  validateGrids([...tiling.grids.values()].map(inDegrees), {
    boundary,
    communities: outlines,
    retiredCodes: new Set(),
  }).faults;

const kinds = ['move', 'move', 'bend', 'split', 'merge', 'transfer', 'slide'] as const;

/** What an administrator might do next, of the size of a street. */
function nextEdit(tiling: Tiling, random: () => number, at: number): GridEdit | undefined {
  const any = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const kind = any(kinds);
  const grid = any([...tiling.grids.values()]);
  const [x, y] = centroidOf(grid.polygon);
  const centre = [Math.round(x), Math.round(y)] as const;
  const [a, b] = any([...edgesOf(grid.polygon)]);
  const towards = (share: number) =>
    [Math.round(a[0] + (x - a[0]) * share), Math.round(a[1] + (y - a[1]) * share)] as const;
  switch (kind) {
    case 'move':
      return { kind: 'move-vertex', from: a, to: towards(0.2) };
    case 'bend':
      return { kind: 'insert-vertex', edge: [a, b], at: towards(0.1) };
    case 'slide':
      return { kind: 'slide-end', vertex: a, to: placeInEdge([a, b], towards(0.1)).at };
    case 'merge':
      return { kind: 'merge', from: any([...tiling.neighboursOf(grid.code)]), into: grid.code };
    case 'split':
    case 'transfer': {
      const beyond = [centre[0] + (random() - 0.5) * 2e6, centre[1] + (random() - 0.5) * 2e6] as const;
      const through = kind === 'split' ? centre : towards(0.4);
      const far = [2 * through[0] - beyond[0], 2 * through[1] - beyond[1]] as const;
      const whole = [beyond, through, far].map(([lng, lat]) => [Math.round(lng), Math.round(lat)] as const);
      const across = lineAcross(grid.polygon, whole, 200);
      if ('refused' in across) return undefined;
      if (kind === 'transfer') {
        return { kind, from: grid.code, to: any([...tiling.neighboursOf(grid.code)]), line: across.line };
      }
      const as = { code: `${grid.community}${500 + at}`, name: '新网格' };
      return { kind, grid: grid.code, line: across.line, as };
    }
  }
}

describe('grids that were edited', () => {
  it('begin without a fault', () => expect(faultsOf(tilingOf(drawn))).toEqual([]));

  it.each(['a', 'b', 'c'])(
    'are what validation takes, after whatever edits: %s',
    (seed) => {
      const random = seededRandom('edits', seed);
      let history = begunWith(tilingOf(drawn));
      const made: string[] = [];
      for (let at = 0; at < 150; at++) {
        const edit = nextEdit(present(history), random, at);
        const outcome = edit && performed(history, edit);
        if (!outcome || 'refused' in outcome) continue;
        history = outcome.history;
        made.push(edit.kind);
      }
      expect(new Set(made).size).toBe(6);
      expect(made.length).toBeGreaterThan(40);
      expect(faultsOf(present(history))).toEqual([]);
    },
    120_000,
  );
});
