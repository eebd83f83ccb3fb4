import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boxAround, metresBetween } from './nearness.js';

const zhuzhou = { lng: 113.134, lat: 27.827 };
const inChina = fc.record({
  lng: fc.double({ min: 73, max: 135, noNaN: true }),
  lat: fc.double({ min: 3, max: 54, noNaN: true }),
});
const offset = fc.double({ min: -0.003, max: 0.003, noNaN: true });

describe('metres between two points', () => {
  // By Vincenty’s formula on the ellipsoid: 49.2 m and 55.4 m.
  it.each([
    [{ lng: 113.1345, lat: 27.827 }, 49.2],
    [{ lng: 113.134, lat: 27.8275 }, 55.4],
    [zhuzhou, 0],
  ])('to %j: %d', (other, expected) =>
    expect(Math.abs(metresBetween(zhuzhou, other) - expected)).toBeLessThanOrEqual(expected * 0.005),
  );

  it('are as many both ways', () =>
    fc.assert(
      fc.property(inChina, inChina, (one, other) =>
        expect(metresBetween(one, other)).toBeCloseTo(metresBetween(other, one), 6),
      ),
    ));
});

describe('the box around a point', () => {
  it('holds every point that is near enough', () =>
    fc.assert(
      fc.property(inChina, offset, offset, fc.integer({ min: 1, max: 300 }), (point, east, north, metres) => {
        const other = { lng: point.lng + east, lat: point.lat + north };
        const box = boxAround(point, metres);
        const isInside =
          other.lng >= box.west && other.lng <= box.east && other.lat >= box.south && other.lat <= box.north;
        if (metresBetween(point, other) <= metres) expect(isInside).toBe(true);
        // And little else: no side is further away than it must be.
        if (metresBetween(point, { lng: point.lng, lat: other.lat }) > metres * 1.01) expect(isInside).toBe(false);
      }),
    ));
});
