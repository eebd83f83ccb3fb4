import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { covers, isWithin } from './part-of-day.js';

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
});
const hours = fc.record({ from: time, to: time, days: fc.constantFrom('ANY', 'WORKDAYS', 'DAYS_OFF') });
const quarters = Array.from({ length: 96 }, (_, quarter) => quarter * 15);
const moments = [true, false].flatMap((workday) => quarters.map((minute) => ({ minute, workday })));

describe('hours of a day', () => {
  it('cover others exactly where every moment of those is within them', () =>
    fc.assert(
      fc.property(hours, hours, (outer, inner) =>
        expect(covers(outer, inner)).toBe(moments.every((at) => !isWithin(inner, at) || isWithin(outer, at))),
      ),
      { numRuns: 1_000 },
    ));
});
