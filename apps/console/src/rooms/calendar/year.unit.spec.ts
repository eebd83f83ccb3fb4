import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Days, dayAfter, hoursInWords, isExchanged, kindOf, readHours, switched, weeksOf } from './year.js';

/** National Day 2026: off, and a Saturday worked for it. */
const law: Days = { '2026-10-01': 'DAY_OFF', '2026-10-10': 'WORKDAY' };

describe('the year', () => {
  it('lays a month out in weeks from Monday on', () => {
    const weeks = weeksOf(2026, 10);
    expect(weeks[0]).toEqual([undefined, undefined, undefined, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']);
    expect(weeks.at(-1)!.filter(Boolean).at(-1)).toBe('2026-10-31');
  });

  it('has every day of every month once', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const days = weeksOf(year, month)
          .flat()
          .filter((day) => day !== undefined);
        expect(days.every((day, nth) => nth === 0 || day === dayAfter(days[nth - 1]!, 1))).toBe(true);
        expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    ));

  it('knows worked weekends and holidays', () => {
    expect(['2026-10-01', '2026-10-10', '2026-10-11', '2026-10-12'].map((day) => kindOf(law, day))).toEqual([
      ...['DAY_OFF', 'WORKDAY', 'DAY_OFF', 'WORKDAY'],
    ]);
    expect(isExchanged(law, '2026-10-10')).toBe(true);
    expect(isExchanged(law, '2026-10-11')).toBe(false);
  });

  it('says outright that a holiday of the law is worked, and forgets what was switched back', () => {
    const worked = switched(law, law, '2026-10-01');
    expect(worked['2026-10-01']).toBe('WORKDAY');
    expect(switched(worked, law, '2026-10-01')).toEqual(law);
    expect(switched(switched(law, law, '2026-10-12'), law, '2026-10-12')).toEqual(law);
  });
});

describe('hours', () => {
  it.each([
    ['8:30-12:00 14:00–17:30', '08:30-12:00 14:00-17:30'],
    ['00:00-24:00', '00:00-24:00'],
    ['12:00-08:30', undefined],
    ['08:00-12:00 11:00-13:00', undefined],
    ['25:00-26:00', undefined],
    ['morning', undefined],
    ['', undefined],
  ])('%s', (text, read) => {
    const hours = readHours(text);
    expect(hours && hoursInWords(hours)).toBe(read);
  });
});
