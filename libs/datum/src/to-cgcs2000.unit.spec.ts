import { describe, expect, it } from '@jest/globals';
import { datums, type Point } from '#contracts';
import fc from 'fast-check';
import { gcoord } from './gcoord.js';
import { pointAsSent, pointsOf, toCgcs2000, toGcj02 } from './index.js';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const inChina = fc.record({ lng: degrees(73.5, 135.2), lat: degrees(3.5, 53.6) });
const anywhere = fc.record({ lng: degrees(-180, 180), lat: degrees(-90, 90) });

/** Metres, near enough for small distances. */
const distance = (a: Point, b: Point) =>
  Math.hypot((a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111_320;

describe('a position of another datum', () => {
  it.each([
    ['GCJ02', gcoord.GCJ02],
    ['BD09', gcoord.BD09],
  ] as const)('comes back from %s within a metre, anywhere in China', (datum, crs) =>
    fc.assert(
      fc.property(inChina, ({ lng, lat }) => {
        const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, crs);
        expect(distance(toCgcs2000({ lng: x, lat: y }, datum), { lng, lat })).toBeLessThan(1);
      }),
      { numRuns: 2_000 },
    ),
  );

  it('comes back from where a map service shows it', () =>
    fc.assert(
      fc.property(inChina, (point) => {
        expect(distance(toCgcs2000(toGcj02(point), 'GCJ02'), point)).toBeLessThan(1);
      }),
    ));

  it('is hundreds of metres off when it is not converted: Tiananmen, as AMap has it', () => {
    const asGiven = { lng: 116.397451, lat: 39.909187 };
    const moved = distance(toCgcs2000(asGiven, 'GCJ02'), asGiven);
    expect(moved).toBeGreaterThan(300);
    expect(moved).toBeLessThan(800);
  });

  it('always comes to an end, and is never anything but a position, wherever it claims to be', () => {
    const edges = fc.record({
      lng: fc.constantFrom(72.004, 72.0041, 73, 73.0001, 136, 135.9999, 137.8347, 137.8346, -180, 180),
      lat: fc.constantFrom(0.8293, 0.83, 3, 3.0001, 54.5, 54.4999, 55.8271, 55.827, -90, 90),
    });
    fc.assert(
      fc.property(fc.oneof(anywhere, edges), fc.constantFrom(...datums), (point, datum) => {
        const { lng, lat } = toCgcs2000(point, datum);
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        expect(distance({ lng, lat }, point)).toBeLessThan(3_000);
      }),
      { numRuns: 5_000 },
    );
  });

  it('stays what it is outside China, and where CGCS2000 or WGS-84 is meant', () => {
    const london = { lng: -0.1276, lat: 51.5072 };
    const here = { lng: 113.1340001, lat: 27.8270001 };
    expect([toCgcs2000(london, 'GCJ02'), toCgcs2000(london, 'BD09')]).toEqual([london, london]);
    expect([toCgcs2000(here, 'WGS84'), toCgcs2000(here, 'CGCS2000')]).toEqual([here, here]);
  });
});

describe('a position as it is sent', () => {
  it('is CGCS2000 unless it says otherwise, and then is kept as given', () => {
    const here = { lng: 113.134, lat: 27.827 };
    expect(pointsOf(pointAsSent.parse(here))).toEqual({ point: here, pointAsGiven: null });
    const { point, pointAsGiven } = pointsOf(pointAsSent.parse({ ...here, datum: 'BD09' }));
    expect(pointAsGiven).toEqual({ ...here, datum: 'BD09' });
    expect(distance(point, here)).toBeGreaterThan(300);
  });

  it.each([{ datum: 'gcj02' }, { datum: null }, { lng: '113' }, { alt: 1 }])('is not taken with %j', (fault) =>
    expect(pointAsSent.safeParse({ lng: 113, lat: 27, ...fault }).success).toBe(false),
  );
});
