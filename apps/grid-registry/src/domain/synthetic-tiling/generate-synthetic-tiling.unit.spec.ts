import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBoundary, readDivisions } from '../demo-county/demo-files.js';
import { piecesOf } from './contiguous-division.js';
import {
  generateSyntheticTiling,
  type SyntheticGrid,
  type SyntheticTilingRequest,
} from './generate-synthetic-tiling.js';
import {
  areaOf,
  type BoundaryGeometry,
  centroidOf,
  latticePolygonsOf,
  type LatticeRing,
  signedDoubleArea,
} from '#grid-topology';
import { planarGeometry } from '../geometry/planar-geometry.js';
import { sharedBorders } from '../geometry/shared-borders.js';

const demoFile = (name: string) => readFileSync(`deploy/demo/${name}`, 'utf8');
const divisions = readDivisions(demoFile('zhuzhou-divisions.csv'));
const boundaries = demoFile('zhuzhou-counties.geojson');
const counties = divisions.filter(({ level }) => level === 'county');

const children = (parent: string) => divisions.filter(({ parent_code }) => parent_code === parent);
const requestFor = (county: string, seed = 'spec'): SyntheticTilingRequest => ({
  seed,
  boundary: readBoundary(boundaries, county)!,
  townships: children(county).map(({ code }) => ({ code, communityCodes: children(code).map((c) => c.code) })),
  gridCount: 600,
});
const digestOf = (grids: SyntheticGrid[]) => createHash('sha256').update(JSON.stringify(grids)).digest('hex');
const latticeOf = (grids: SyntheticGrid[]) =>
  grids.flatMap(({ polygon }) => latticePolygonsOf({ type: 'Polygon', coordinates: polygon }));

function groupedBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

const lengthOf = (ring: LatticeRing) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - ring[i]![0], y - ring[i]![1]), 0);

/** Everything that a published revision is checked for, and then some. */
function expectSoundTiling(grids: SyntheticGrid[], boundary: BoundaryGeometry): void {
  const tiles = latticeOf(grids);
  const county = planarGeometry.repaired(latticePolygonsOf(boundary));

  for (const { code, communityCode, polygon, households } of grids) {
    expect(code.slice(0, 12)).toBe(communityCode);
    expect(polygon).toHaveLength(1);
    expect(polygon[0]!.at(-1)).toEqual(polygon[0]![0]);
    expect(polygon.flat(2).every((degrees) => degrees === Number(degrees.toFixed(7)))).toBe(true);
    expect(households).toBeGreaterThanOrEqual(300);
    expect(households).toBeLessThanOrEqual(500);
  }
  expect(tiles.every(([outline]) => signedDoubleArea(outline!) > 0)).toBe(true);
  expect(tiles.every((tile) => planarGeometry.isValid(tile))).toBe(true);
  expect(planarGeometry.isCoverage(tiles)).toBe(true);

  // The coverage check does not miss a polygon that isn't there: the union must be the county, without holes of its own.
  const union = planarGeometry.joined(tiles);
  expect(union.map((piece) => piece.length).sort()).toEqual(county.map((piece) => piece.length).sort());
  const roundingAllAlong = county.flat().reduce((sum, ring) => sum + lengthOf(ring), 0);
  expect(planarGeometry.areaOfDifference(union, county)).toBeLessThan(roundingAllAlong);
}

/** Where the county is in several pieces, a unit may be, too. */
function expectConnected(grids: SyntheticGrid[], prefixLength: number, piecesOfCounty: number): void {
  const adjoining = sharedBorders(latticeOf(grids)).map((borders) => new Set(borders.keys()));
  const units = groupedBy(grids.keys(), (i) => grids[i]!.code.slice(0, prefixLength));
  const surplus = units.reduce((sum, members) => sum + piecesOf(adjoining, new Set(members)).length - 1, 0);
  expect(surplus).toBeLessThan(piecesOfCounty);
}

describe('a synthetic tiling', () => {
  it.each(counties.map(({ name, code }) => [name, code]))(
    'of %s has no gap, overlap, hole or sliver, and connected units',
    (_, code) => {
      const request = requestFor(code);
      const grids = generateSyntheticTiling(request);
      expectSoundTiling(grids, request.boundary);

      const communities = request.townships.flatMap(({ communityCodes }) => communityCodes);
      const counts = groupedBy(grids, ({ communityCode }) => communityCode).map(({ length }) => length);
      expect(counts).toHaveLength(communities.length);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
      expect(grids.length).toBe(Math.max(600, Math.ceil(2.5 * communities.length)));

      const pieces = planarGeometry.repaired(latticePolygonsOf(request.boundary)).length;
      expectConnected(grids, 12, pieces);
      expectConnected(grids, 9, pieces);

      const areas = latticeOf(grids).map(areaOf);
      const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
      expect(Math.min(...areas)).toBeGreaterThan(mean / 6);
      expect(Math.max(...areas)).toBeLessThan(mean * 4);
    },
    60_000,
  );

  it('hits the line of the demo county exactly', () => {
    const request = requestFor('430211000000');
    const union = planarGeometry.joined(latticeOf(generateSyntheticTiling(request)));
    expect(planarGeometry.areaOfDifference(union, latticePolygonsOf(request.boundary))).toBe(0);
  }, 60_000);

  it('is the same whenever and wherever it is drawn, and another from another seed', () => {
    const digest = digestOf(generateSyntheticTiling(requestFor('430211000000')));
    expect(digest).toBe('9fd342e19d36598b2e4917b0a6bba0701face2c903febc43f11d4c89a1abf690');
    expect(digestOf(generateSyntheticTiling(requestFor('430211000000', 'another')))).not.toBe(digest);
  }, 60_000);

  it('numbers the grids of a community from 001, north before south, in a band west before east', () => {
    const grids = generateSyntheticTiling(requestFor('430211000000'));
    for (const members of groupedBy(grids, ({ communityCode }) => communityCode)) {
      expect(members.map(({ code }) => Number(code.slice(12)))).toEqual(members.map((_, i) => i + 1));
      const centres = latticeOf(members).map(centroidOf);
      centres.slice(1).forEach(([x, y], i) => expect(x > centres[i]![0] || y < centres[i]![1]).toBe(true));
    }
  }, 60_000);

  it('copes with any outline', () => {
    const outlines = fc
      .record({
        lng: fc.double({ min: 74, max: 134, noNaN: true }),
        lat: fc.double({ min: 4, max: 53, noNaN: true }),
        reaches: fc.array(fc.double({ min: 0.02, max: 0.3, noNaN: true }), { minLength: 6, maxLength: 40 }),
      })
      .map(({ lng, lat, reaches }): BoundaryGeometry => {
        const ring = reaches.map((reach, i) => {
          const angle = (2 * Math.PI * i) / reaches.length;
          return [lng + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
        });
        return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
      });
    fc.assert(
      fc.property(
        outlines,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 30, max: 60 }),
        (boundary, count, gridCount) => {
          const communityCodes = Array.from({ length: count }, (_, i) => `43021100100${i + 1}`);
          const townships = [{ code: '430211001000', communityCodes }];
          expectSoundTiling(generateSyntheticTiling({ seed: 'any', boundary, townships, gridCount }), boundary);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  const square = (west: number, south: number, size: number): number[][] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];

  it('puts no grid around an enclave', () => {
    const boundary: BoundaryGeometry = {
      type: 'Polygon',
      coordinates: [square(113, 27, 0.1), square(113.04, 27.04, 0.004), square(113.071, 27.013, 0.002)],
    };
    const townships = [{ code: '430211001000', communityCodes: ['430211001001', '430211001002'] }];
    for (const gridCount of [5, 12, 40]) {
      expectSoundTiling(generateSyntheticTiling({ seed: 'enclave', boundary, townships, gridCount }), boundary);
    }
  });

  it('gives every piece of a county at least one grid', () => {
    const boundary: BoundaryGeometry = {
      type: 'MultiPolygon',
      coordinates: [[square(113, 27, 0.1)], [square(113.2, 27, 0.001)], [square(113.1, 27.1, 0.03)]],
    };
    const townships = [{ code: '430211001000', communityCodes: ['430211001001', '430211001002'] }];
    const grids = generateSyntheticTiling({ seed: 'pieces', boundary, townships, gridCount: 20 });
    expectSoundTiling(grids, boundary);
  });

  it('refuses what it cannot tile', () => {
    const townships = [{ code: '430211001000', communityCodes: ['430211001001'] }];
    const flat: BoundaryGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [113, 27],
          [113.1, 27],
          [113, 27],
          [113, 27],
        ],
      ],
    };
    const boundary: BoundaryGeometry = { type: 'Polygon', coordinates: [square(113, 27, 0.1)] };
    const request = { seed: 'x', townships, gridCount: 10 };
    expect(() => generateSyntheticTiling({ ...request, boundary: flat })).toThrow('no area');
    expect(() => generateSyntheticTiling({ ...request, boundary, townships: [] })).toThrow('needs a community');
  });
});
