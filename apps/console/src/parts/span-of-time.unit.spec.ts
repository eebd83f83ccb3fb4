import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spanOfTime } from './span-of-time.js';

it.each([
  [0, '0seconds'],
  [59_999, '59seconds'],
  [61_000, '1minutes 1seconds'],
  [3_600_000, '1hours'],
  [3_660_000, '1hours 1minutes'],
  [90_000_000, '1days 1hours'],
])('%d ms are %s', (milliseconds, said) => {
  expect(
    spanOfTime(milliseconds)
      .map(({ n, unit }) => `${n}${unit}`)
      .join(' '),
  ).toBe(said);
});

it('never says more than there is, and is off by less than the smaller unit named', () => {
  const sizes = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1_000 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), (span) => {
      const said = spanOfTime(span);
      const sum = said.reduce((all, { unit, n }) => all + n * sizes[unit], 0);
      expect(sum).toBeLessThanOrEqual(span);
      expect(span - sum).toBeLessThan(sizes[said[0]!.unit]);
    }),
  );
});
