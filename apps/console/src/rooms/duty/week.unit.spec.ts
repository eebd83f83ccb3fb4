import { describe, expect, it } from '@jest/globals';
import { dateIn, daysOf, isOn, mondayOf, shiftTimes } from './week.js';

describe('a week of the roster', () => {
  it('begins on Monday in China, also where it is Sunday elsewhere', () => {
    const late = Date.parse('2026-10-11T23:30:00+08:00');
    expect(dateIn(mondayOf(late))).toBe('2026-10-05');
    expect(dateIn(mondayOf(late + 3_600_000))).toBe('2026-10-12');
    expect(daysOf(mondayOf(late)).map(dateIn)).toEqual(
      [5, 6, 7, 8, 9, 10, 11].map((date) => `2026-10-${`${date}`.padStart(2, '0')}`),
    );
  });

  it('has a night shift on both its days', () => {
    const night = shiftTimes('2026-10-09', '20:00', '08:00');
    expect(night).toEqual({ startsAt: '2026-10-09T12:00:00.000Z', endsAt: '2026-10-10T00:00:00.000Z' });
    const on = daysOf(mondayOf(Date.parse(night.startsAt))).filter((midnight) => isOn(night, midnight));
    expect(on.map(dateIn)).toEqual(['2026-10-09', '2026-10-10']);
  });
});
