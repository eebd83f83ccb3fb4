import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBoundary, readDivisions } from '../demo-county/demo-files.js';
import type { BoundaryGeometry } from '#grid-topology';
import { generateSyntheticTiling } from '../synthetic-tiling/generate-synthetic-tiling.js';
import { areaInSquareMetres } from './ellipsoid-area.js';
import type { CountyToCover, PlannedGrid } from './plan.js';
import { validateGrids } from './validate-grids.js';

type Position = [number, number];
type Ring = Position[];

const community = '430211001001';
const other = '430211001002';
/** A metre of latitude, and at the equator of longitude too. */
const metre = 1e-5 / 1.11;
const degrees = (n: number) => Math.round(n * 1e7) / 1e7;

/** A ring through corners of the board, a hundredth of a degree apart. */
const ring = (...corners: Position[]): Ring =>
  [...corners, corners[0]!].map(([x, y]) => [degrees(113 + x / 100), degrees(y / 100)]);
const box = (west: number, south: number, east: number, north: number): Ring =>
  ring([west, south], [east, south], [east, north], [west, north]);

const grid = (n: number, ...polygon: Ring[]): PlannedGrid => ({
  code: `${community}00${n}`,
  community,
  name: `第${n}网格`,
  polygon,
  households: 400,
  synthetic: true,
  kind: 'ORDINARY',
});
const code = (n: number) => `${community}00${n}`;

/** Nine squares: 1 2 3 in the south, 7 8 9 in the north. */
const board = (): PlannedGrid[] =>
  Array.from({ length: 9 }, (_, i) => {
    const [x, y] = [i % 3, Math.floor(i / 3)];
    return grid(i + 1, box(x, y, x + 1, y + 1));
  });
const county = (more: Partial<CountyToCover> = {}): CountyToCover => ({
  boundary: { type: 'Polygon', coordinates: [box(0, 0, 3, 3)] },
  communities: new Map([
    [community, undefined],
    [other, undefined],
  ]),
  retiredCodes: new Set(),
  ...more,
});

/** The board with some of its grids drawn otherwise, or left out. */
const boardWith = (changes: Record<number, Ring[] | null>): PlannedGrid[] =>
  board().flatMap((one, i) => {
    const change = changes[i + 1];
    return change === null ? [] : [change === undefined ? one : { ...one, polygon: change }];
  });

const found = (grids: PlannedGrid[], more: Partial<CountyToCover> = {}) =>
  validateGrids(grids, county(more)).faults.map(({ code: fault, grids: codes }) => [
    fault,
    ...codes.map((one) => Number(one.slice(-3))),
  ]);
const m = 100 * metre;

describe('a county’s grids', () => {
  it('are sound when they tile it', () => expect(validateGrids(board(), county()).faults).toEqual([]));

  it.each<[string, Record<number, Ring[] | null>, unknown[][]]>([
    ['open ring', { 5: [box(1, 1, 2, 2).slice(0, -1)] }, [['RING_INVALID', 5]]],
    ['line', { 5: [ring([1, 1], [2, 2])] }, [['RING_INVALID', 5]]],
    ['position beyond the poles', { 5: [ring([1, 1], [2, 1], [2, 9900])] }, [['RING_INVALID', 5]]],
    ['bow tie', { 5: [ring([1, 1], [2, 2], [2, 1], [1, 2])] }, [['SELF_INTERSECTION', 5]]],
    ['overlap', { 5: [box(1, 1, 2.4, 2)] }, [['OVERLAP', 5, 6]]],
    ['grid on top of a whole other', { 5: [box(0, 1, 2, 2)] }, [['OVERLAP', 4, 5]]],
    ['gap between grids', { 5: null }, [['GAP', 2, 4, 6, 8]]],
    ['hole in a grid', { 5: [box(1, 1, 2, 2), box(1.4, 1.4, 1.6, 1.6)] }, [['HOLE', 5]]],
    ['grid that stops short of the boundary', { 3: null }, [['COUNTY_NOT_COVERED', 2, 6]]],
    ['grid beyond the boundary', { 3: [ring([2, 0], [3.5, 0], [3.5, 1], [3, 1], [2, 1])] }, [['BEYOND_COUNTY', 3]]],
    ['gap of one metre', { 5: [box(1, 1, 2 - m, 2)] }, [['SLIVER', 5, 6]]],
    ['overlap of one metre', { 5: [box(1, 1, 2 + m, 2)] }, [['SLIVER', 5, 6]]],
    [
      'vertex that the neighbour lacks',
      { 5: [ring([1, 1], [2, 1], [2, 1.5], [2, 2], [1, 2])] },
      [['T_JUNCTION', 5, 6]],
    ],
    [
      'vertex two centimetres from the neighbour’s',
      { 5: [ring([1, 1], [2, 1], [2 + 2e-5, 2], [1, 2])] },
      [
        ['T_JUNCTION', 5, 6],
        ['T_JUNCTION', 5, 8],
        ['T_JUNCTION', 5, 9],
      ],
    ],
  ])('name the offender: %s', (_, changes, faults) => {
    const grids = boardWith(changes);
    expect(found(grids)).toEqual(expect.arrayContaining(faults));
    // A border drawn otherwise also ends somewhere on a neighbour's: that is said too, and nothing else.
    const others = found(grids).filter(([fault]) => fault !== faults[0]![0]);
    expect(others.filter(([fault]) => fault !== 'T_JUNCTION')).toEqual([]);
  });

  it('name the offender: a grid drawn twice under two codes', () =>
    expect(found([...board(), { ...board()[4]!, code: code(0) }])).toContainEqual(['OVERLAP', 0, 5]));

  it('name the offender: a grid inside another', () =>
    expect(
      found([...boardWith({ 5: [box(1, 1, 2, 2), box(1.4, 1.4, 1.6, 1.6)] }), grid(0, box(1.4, 1.4, 1.6, 1.6))]),
    ).toEqual([['ENCLAVE', 0, 5]]));

  it('name the offender: a grid that is a strip of one metre', () => {
    const grids = boardWith({
      5: [box(1, 1, 2 - m, 2)],
      2: [ring([1, 0], [2, 0], [2, 1], [2 - m, 1], [1, 1])],
      8: [ring([1, 2], [2 - m, 2], [2, 2], [2, 3], [1, 3])],
    });
    expect(found([...grids, grid(0, box(2 - m, 1, 2, 2))])).toEqual([['SLIVER', 0]]);
  });

  it('name the offender: a grid across two communities', () => {
    const half = (west: number, east: number): BoundaryGeometry => ({
      type: 'MultiPolygon',
      coordinates: [[box(west, 0, east, 3)]],
    });
    const communities = new Map([
      [community, half(0, 2.5)],
      [other, half(2.5, 3)],
    ]);
    expect(found(board(), { communities })).toEqual([
      ['ACROSS_COMMUNITIES', 3],
      ['ACROSS_COMMUNITIES', 6],
      ['ACROSS_COMMUNITIES', 9],
    ]);
  });

  it.each<[string, Partial<PlannedGrid>, Partial<CountyToCover>, string]>([
    ['code of another community', { community: other }, {}, 'CODE_NOT_OF_COMMUNITY'],
    ['code too short', { code: '43021100100105' }, {}, 'CODE_INVALID'],
    ['code of another grid', { code: code(1) }, {}, 'CODE_TWICE'],
    ['code of a grid that was', {}, { retiredCodes: new Set([code(5)]) }, 'CODE_RETIRED'],
    ['no community', { community: null }, {}, 'COMMUNITY_MISSING'],
    ['community of another county', { community: '430281001001', code: '430281001001005' }, {}, 'COMMUNITY_UNKNOWN'],
  ])('name the offender: %s', (_, change, more, fault) => {
    const grids = board().map((one, i) => (i === 4 ? { ...one, ...change } : one));
    const { faults } = validateGrids(grids, county(more));
    expect(faults.map((each) => [each.code, ...each.grids])).toEqual([[fault, grids[4]!.code]]);
  });

  it('can’t be said to cover a county whose boundary nobody knows, and are none at all when there are none', () => {
    expect(found(board(), { boundary: undefined })).toEqual([['COUNTY_BOUNDARY_UNKNOWN']]);
    expect(found([])).toEqual([['NO_GRIDS']]);
  });

  it('say where to look, in both languages', () => {
    const [fault] = validateGrids(boardWith({ 5: [box(1, 1, 2.4, 2)] }), county()).faults;
    expect(fault!.zh).toBe('网格互相重叠。');
    expect(fault!.at!.lng).toBeGreaterThan(113.02);
    expect(fault!.at!.lng).toBeLessThan(113.024);
  });
});

describe('a county that is drawn by the generator', () => {
  const demoFile = (name: string) => readFileSync(`deploy/demo/${name}`, 'utf8');

  it('is sound: 荷塘区, which is in several pieces', () => {
    const divisions = readDivisions(demoFile('zhuzhou-divisions.csv'));
    const children = (parent: string) => divisions.filter(({ parent_code }) => parent_code === parent);
    const hetang = '430202000000';
    const boundary = readBoundary(demoFile('zhuzhou-counties.geojson'), hetang)!;
    expect(boundary.type).toBe('MultiPolygon');
    const townships = children(hetang).map(({ code: township }) => ({
      code: township,
      communityCodes: children(township).map((each) => each.code),
    }));
    const grids = planned(generateSyntheticTiling({ seed: 'spec', boundary, townships, gridCount: 600 }));
    const communities = new Map(
      townships.flatMap(({ communityCodes }) => communityCodes.map((each) => [each, undefined])),
    );
    const report = validateGrids(grids, { boundary, communities, retiredCodes: new Set() });
    expect(report.faults).toEqual([]);
    expect(report.balance).toMatchObject({ grids: 600 });
    // 152 square kilometres by its statistical yearbook; the outline is a coarse one.
    expect(report.balance!.area.total / 1e6).toBeGreaterThan(100);
    expect(report.balance!.area.total / 1e6).toBeLessThan(220);
  }, 60_000);

  it('is sound for any seed', () => {
    const codes = [community, other];
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 5, max: 40 }),
        fc.double({ min: 4, max: 53, noNaN: true }),
        (seed, gridCount, lat) => {
          const at = ([x, y]: Position): Position => [x, y + lat];
          const boundary: BoundaryGeometry = {
            type: 'MultiPolygon',
            coordinates: [[box(0, 0, 30, 30).map(at), box(10, 10, 13, 13).map(at)], [box(40, 0, 50, 9).map(at)]],
          };
          const townships = [{ code: '430211001000', communityCodes: codes }];
          const grids = planned(generateSyntheticTiling({ seed, boundary, townships, gridCount }));
          const communities = new Map(codes.map((each) => [each, undefined]));
          expect(validateGrids(grids, { boundary, communities, retiredCodes: new Set() }).faults).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});

const planned = (tiles: ReturnType<typeof generateSyntheticTiling>): PlannedGrid[] =>
  tiles.map(({ communityCode, ...tile }) => ({
    ...{ ...tile, community: communityCode },
    ...{ name: '网格', synthetic: true, kind: 'ORDINARY' },
  }));

describe('the area of a polygon', () => {
  it('is that of the ellipsoid', () => {
    // A degree by a degree at the equator and at 45° N, as Karney's GeographicLib gives them for WGS-84.
    const degree = (south: number): Ring[] => [
      [
        [100, south],
        [101, south],
        [101, south + 1],
        [100, south + 1],
        [100, south],
      ],
    ];
    expect(areaInSquareMetres(degree(0)) / 12_308_778_361).toBeCloseTo(1, 4);
    expect(areaInSquareMetres(degree(44.5)) / 8_768_000_000).toBeCloseTo(1, 2);
  });

  it('leaves holes out', () => {
    const outer = box(0, 0, 3, 3);
    const inner = box(1, 1, 2, 2);
    expect(areaInSquareMetres([outer, inner])).toBeCloseTo(
      areaInSquareMetres([outer]) - areaInSquareMetres([inner]),
      3,
    );
  });
});
