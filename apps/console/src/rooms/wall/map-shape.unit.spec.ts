import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apart, shadeFrom, shadeOf, shapeOf } from './map-shape.js';

const square = (code: string, west: number, south: number) => ({
  ...{ code, name: code, nameEn: null },
  polygon: [
    [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ] as [number, number][],
  ],
});

describe('the map of a wall screen', () => {
  it('fills its frame, north up', () => {
    const shape = shapeOf([square('430211001001001', 113, -0.5), square('430211002001001', 114, -0.5)])!;
    const [, , width, height] = shape.viewBox.split(' ').map(Number);
    expect([width, Math.round(height! / 10)]).toEqual([1_000, 50]);
    expect(shape.grids[0]!.path).toMatch(/^M0 500.*L0 0L/);
    expect([...shape.middles.keys()]).toEqual(['430211001', '430211002']);
  });

  it('of nothing is none', () => expect(shapeOf([])).toBeUndefined());
});

describe('names on the map', () => {
  it('that lie on each other move apart, and the others stay', () => {
    const places = new Map([
      ['a', [100, 300]],
      ['b', [200, 320]],
      ['c', [700, 310]],
    ] as [string, [number, number]][]);
    expect(Object.fromEntries(apart(places, () => '嵩山路街道'))).toEqual({
      a: [100, 273],
      b: [200, 347],
      c: [700, 310],
    });
    // Latin letters are narrower, and there are more of them.
    expect(Object.fromEntries(apart(places, () => 'A').entries())).toEqual(Object.fromEntries(places));
    expect(apart(places, () => 'Songshanlu Subdistrict (north)').get('c')![1]).not.toBe(310);
  });

  it('never lie on each other in a row of any three', () =>
    fc.assert(
      fc.property(fc.tuple(fc.nat(900), fc.nat(900), fc.nat(900)), (ys) => {
        const moved = [...apart(new Map(ys.map((y, nth) => [String(nth), [0, y] as const])), () => '镇').values()];
        const sorted = moved.map(([, y]) => y).sort((one, other) => one - other);
        expect(sorted[1]! - sorted[0]!).toBeGreaterThan(70);
        expect(sorted[2]! - sorted[1]!).toBeGreaterThan(70);
      }),
    ));
});

describe('shades', () => {
  it('are of equal share, and the same for the same number', () => {
    const from = shadeFrom([0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(from).toEqual([1, 3, 5, 7]);
    expect([0, 1, 2, 3, 8].map((count) => shadeOf(count, from))).toEqual([0, 1, 1, 2, 4]);
  });

  it('of one number are one, the darkest', () => {
    const from = shadeFrom([2, 2, 2]);
    expect(from).toEqual([2]);
    expect(shadeOf(2, from)).toBe(4);
    expect(shadeOf(1, from)).toBe(3);
    expect(shadeFrom([0])).toEqual([1]);
  });
});
