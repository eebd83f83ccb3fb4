import { describe, expect, it } from '@jest/globals';
import { distance } from './distance.js';
import { gridOfPlace } from './grid-of-place.js';

const square = (west: number, south: number, size = 1) =>
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ] as [number, number][];

describe('a place', () => {
  const grids = [
    { code: '1', name: 'with a hole', polygon: [square(0, 0, 3), square(1, 1)] },
    { code: '2', name: 'in the hole', polygon: [square(1, 1)] },
  ];
  it.each([
    [{ lng: 0.5, lat: 0.5 }, '1'],
    [{ lng: 1.5, lat: 1.5 }, '2'],
    [{ lng: 2.5, lat: 1.5 }, '1'],
    [{ lng: 3.5, lat: 1.5 }, undefined],
  ])('%j lies in %s', (place, code) => expect(gridOfPlace(grids, place)?.code).toBe(code));

  it('is as far as it is', () => {
    expect(distance({ lng: 113.1, lat: 27.8 }, { lng: 113.1, lat: 27.81 })).toBeCloseTo(1_113, 0);
    expect(distance({ lng: 113.1, lat: 27.8 }, { lng: 113.11, lat: 27.8 })).toBeCloseTo(985, 0);
  });
});
