import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantiles } from './quantiles.js';

describe('quantiles', () => {
  it('are nearest ranks', () =>
    expect(quantiles(Array.from({ length: 200 }, (_, n) => 200 - n))).toEqual({
      count: 200,
      p50: 100,
      p95: 190,
      p99: 198,
    }));

  it('of one time are that time', () => expect(quantiles([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7 }));

  it('are times that were measured, in their order', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (times) => {
        const { p50, p95, p99 } = quantiles(times);
        expect([p50, p95, p99].every((each) => times.includes(each))).toBe(true);
        expect(p50 <= p95 && p95 <= p99).toBe(true);
        expect(times.filter((time) => time <= p50).length).toBeGreaterThanOrEqual(times.length / 2);
      }),
    ));
});
