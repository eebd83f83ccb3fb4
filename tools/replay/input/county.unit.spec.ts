import { describe, expect, it } from '@jest/globals';
import { drawsFor } from '../plan/draw.js';
import { boxAround, County } from './county.js';

/** A triangle with a hole: half of its box is outside. */
const county = new County([
  [
    [
      [0, 0],
      [10, 0],
      [0, 10],
      [0, 0],
    ],
    [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 1],
      [1, 1],
    ],
  ],
]);
const data = { west: -118, south: 33, east: -117, north: 34 };
const draw = drawsFor('1', 'a');

describe('placing a position in the county', () => {
  it('maps affinely from box to box', () =>
    expect(county.place([-117.7, 33.4], data, draw)).toEqual({ lng: 3, lat: 4 }));

  it.each([
    [-117.1, 33.9],
    [-117.85, 33.15],
  ])('draws again where %d, %d falls outside or into a hole', (lng, lat) => {
    const point = county.place([lng, lat], data, draw);
    expect(county.contains([point.lng, point.lat])).toBe(true);
    expect(county.place([lng, lat], data, drawsFor('1', 'a'))).toEqual(point);
    expect(county.place([lng, lat], data, drawsFor('1', 'b'))).not.toEqual(point);
  });

  it('survives data that lie in one spot', () =>
    expect(county.place([-118, 33], boxAround([[-118, 33]]), draw)).toMatchObject({ lng: expect.any(Number) }));

  it('knows a point outside', () => {
    const { lng, lat } = county.pointOutside;
    expect(county.contains([lng, lat])).toBe(false);
  });
});
