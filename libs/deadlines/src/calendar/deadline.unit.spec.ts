import { describe, expect, it } from '@jest/globals';
import { type LimitKind, limitKinds } from '#contracts';
import fc from 'fast-check';
import { aroundTheClock, countyCalendar } from './county-calendar.js';
import { dayOf } from './day.js';
import { counted, deadline, type Pause, remaining } from './deadline.js';
import { statutoryDays } from './statutory-days.js';
import { workingHours } from './working-calendar.js';

const calendar = countyCalendar();
/** A moment of 2026 on the wall clock in China. */
const at = (text: string): Date => new Date(`2026-${text.replace(' ', 'T')}+08:00`);
const due = (start: string, limit: number, kind: LimitKind, pauses: readonly Pause[] = [], on = calendar) =>
  deadline(limit, { start: at(start), kind, calendar: on, pauses });

describe('a deadline over Spring Festival 2026 (15–23 February off; 14 and 28 February, Saturdays, worked)', () => {
  it.each([
    [
      '4 hours from Friday afternoon go on on the Saturday that is worked',
      '02-13 16:30',
      4,
      'work_hour',
      '02-14 11:30',
    ],
    ['4 hours from that Saturday’s afternoon end after the holidays', '02-14 16:30', 4, 'work_hour', '02-24 11:30'],
    ['an hour that is over when work ends is over then', '02-14 16:30', 1, 'work_hour', '02-14 17:30'],
    ['an hour that begins when work has ended begins after the holidays', '02-14 17:30', 1, 'work_hour', '02-24 09:30'],
    ['at night and on a holiday it is the same', '02-18 03:00', 1, 'work_hour', '02-24 09:30'],
    ['over noon nothing counts', '02-24 11:30', 1, 'work_hour', '02-24 14:30'],
    ['a working day is counted from the next day', '02-13 09:00', 1, 'work_day', '02-14 17:30'],
    ['also when it began early in the morning', '02-13 00:00', 1, 'work_day', '02-14 17:30'],
    ['three from the last working day before', '02-14 10:00', 3, 'work_day', '02-26 17:30'],
    ['five from the eve count the Saturday worked afterwards', '02-23 23:59', 5, 'work_day', '02-28 17:30'],
    ['half a working day', '02-23 10:00', 0.5, 'work_day', '02-24 12:00'],
    ['seven natural days', '02-24 10:00', 7, 'natural_day', '03-03 23:59:59.999'],
    [
      'natural days that end on a holiday end with the next working day',
      '02-13 10:00',
      5,
      'natural_day',
      '02-24 23:59:59.999',
    ],
    ['urgent hours know no holiday', '02-15 23:00', 4, 'urgent_hour', '02-16 03:00'],
  ] as const)('%s', (_, start, limit, kind, end) => expect(due(start, limit, kind)).toEqual(at(end)));
});

describe('a deadline over National Day 2026 (1–7 October off; 20 September and 10 October worked)', () => {
  it.each([
    ['4 hours from the eve', '09-30 15:30', 4, 'work_hour', '10-08 10:30'],
    ['one working day from the eve', '09-30 09:00', 1, 'work_day', '10-08 17:30'],
    ['three count the Saturday worked', '09-30 09:00', 3, 'work_day', '10-10 17:30'],
    ['four go over the Sunday', '09-30 09:00', 4, 'work_day', '10-12 17:30'],
    ['the Sunday worked before counts too', '09-18 09:00', 1, 'work_day', '09-20 17:30'],
    ['Mid-autumn, three days off, comes before', '09-24 17:00', 1, 'work_hour', '09-28 09:00'],
    ['seven natural days from the eve', '09-30 09:00', 7, 'natural_day', '10-08 23:59:59.999'],
    ['a flooded road on the holiday', '10-01 02:00', 24, 'urgent_hour', '10-02 02:00'],
  ] as const)('%s', (_, start, limit, kind, end) => expect(due(start, limit, kind)).toEqual(at(end)));
});

describe('a deadline', () => {
  it('goes by the county’s own days before the statutory ones', () => {
    const own = countyCalendar({ days: { ...statutoryDays, '2026-10-08': 'DAY_OFF', '2026-10-07': 'WORKDAY' } });
    expect(due('09-30 09:00', 1, 'work_day', [], own)).toEqual(at('10-07 17:30'));
    expect(due('09-30 09:00', 2, 'work_day', [], own)).toEqual(at('10-09 17:30'));
  });

  it('goes by the unit’s own hours', () => {
    const early = countyCalendar({ hours: workingHours(['06:00', '11:00']) });
    expect(due('10-09 10:00', 2, 'work_hour', [], early)).toEqual(at('10-10 07:00'));
    expect(due('10-09 10:00', 1, 'work_day', [], early)).toEqual(at('10-10 11:00'));
    expect(due('10-03 22:00', 4, 'work_hour', [], aroundTheClock)).toEqual(at('10-04 02:00'));
  });

  it('is put off by working time that a pause takes away, and by nothing else', () => {
    const noonToNoon = { from: at('10-08 12:00'), to: at('10-09 12:00') };
    expect(due('10-08 09:00', 4, 'work_hour', [noonToNoon])).toEqual(at('10-09 15:00'));
    const night = { from: at('10-08 18:00'), to: at('10-09 08:00') };
    expect(due('10-08 15:30', 4, 'work_hour', [night])).toEqual(due('10-08 15:30', 4, 'work_hour'));
    expect(due('10-08 09:00', 2, 'work_day', [{ from: at('10-08 10:00'), to: at('10-10 08:00') }])).toEqual(
      at('10-12 17:30'),
    );
  });

  it('is not known while the clock stands still, and is when that comes too late', () => {
    const open = [{ from: at('10-08 15:00') }];
    for (const kind of limitKinds) expect(due('10-08 09:00', 30, kind, open)).toBeUndefined();
    expect(due('10-08 09:00', 3, 'work_hour', open)).toEqual(at('10-08 12:00'));
    expect(
      remaining(8, at('11-01 00:00'), { start: at('10-08 09:00'), kind: 'work_hour', calendar, pauses: open }),
    ).toBe(4);
  });

  it('says of a calendar without working days that it has none', () =>
    expect(() => due('10-08 09:00', 1, 'work_hour', [], { hoursOn: () => [] })).toThrow(RangeError));
});

describe('hours that are none', () => {
  it.each([[['12:00', '08:30']], [['08:30', '08:30']], [['23:00', '25:00']], [['x', '12:00']]] as const)('%j', (span) =>
    expect(() => workingHours(span as [string, string])).toThrow(RangeError),
  );
  it('overlap', () => expect(() => workingHours(['08:00', '12:00'], ['11:00', '13:00'])).toThrow(RangeError));
});

const moment = fc.date({ min: at('01-01 00:00'), max: at('12-01 00:00'), noInvalidDate: true });
const kinds = fc.constantFrom(...limitKinds);
const working = fc.constantFrom<LimitKind>('work_hour', 'work_day');
/** In quarters: 0.25 to 30 hours or days. */
const limits = fc.integer({ min: 1, max: 120 }).map((quarters) => quarters / 4);
const pausesOf = fc.array(
  fc.record({ from: moment, hours: fc.integer({ min: 1, max: 400 }) }).map(({ from, hours }) => ({
    from,
    to: new Date(from.getTime() + hours * 3_600_000),
  })),
  { maxLength: 4 },
);
/** Ten milliseconds in the largest unit. */
const near = 1e-7;

describe('whatever is asked, a deadline', () => {
  it('is never inside a holiday or a night, for limits in working time', () =>
    fc.assert(
      fc.property(moment, limits, working, pausesOf, (start, limit, kind, pauses) => {
        const end = deadline(limit, { start, kind, calendar, pauses })!;
        const minute = (end.getTime() - at(`${dayOf(end).slice(5)} 00:00`).getTime()) / 60_000;
        // The year may be the next one.
        if (dayOf(end).startsWith('2026'))
          expect(calendar.hoursOn(dayOf(end)).some(({ from, to }) => from <= minute && minute <= to)).toBe(true);
      }),
    ));

  it('does not end on a day off in natural days', () =>
    fc.assert(
      fc.property(moment, limits, (start, limit) => {
        const end = deadline(limit, { start, kind: 'natural_day', calendar })!;
        expect(calendar.hoursOn(dayOf(end))).not.toEqual([]);
      }),
    ));

  it('is no earlier for a later start, and later for a longer limit', () =>
    fc.assert(
      fc.property(moment, moment, limits, kinds, pausesOf, (one, other, limit, kind, pauses) => {
        const [sooner, later] = one < other ? [one, other] : [other, one];
        const by = (start: Date, much = limit) => deadline(much, { start, kind, calendar, pauses })!.getTime();
        expect(by(later)).toBeGreaterThanOrEqual(by(sooner));
        // A natural day more may end with the same working day.
        expect(by(sooner, limit + 1) - by(sooner)).toBeGreaterThanOrEqual(kind === 'natural_day' ? 0 : 1);
      }),
    ));

  it('has exactly its limit between start and end, without the pauses', () =>
    fc.assert(
      fc.property(moment, limits, kinds, pausesOf, (start, limit, kind, pauses) => {
        const running = { start, kind, calendar, pauses };
        const end = deadline(limit, running)!;
        const between = counted(start, end, running);
        if (kind === 'natural_day') expect(between).toBeGreaterThan(limit - near);
        else expect(Math.abs(between - limit)).toBeLessThan(near);
      }),
    ));

  it('leaves, at any moment, what is counted from there: what was used up and what is left are the whole', () =>
    fc.assert(
      fc.property(moment, moment, limits, kinds, pausesOf, (start, then, limit, kind, pauses) => {
        const running = { start, kind, calendar, pauses };
        const end = deadline(limit, running)!;
        const whole = counted(start, end, running);
        expect(counted(start, then, running) + remaining(limit, then, running)).toBeCloseTo(whole, 6);
      }),
    ));

  it('does not ask in which order, or in how many pieces, pauses are told', () =>
    fc.assert(
      fc.property(moment, limits, kinds, pausesOf, (start, limit, kind, pauses) => {
        const halves = pauses.flatMap(({ from, to }) => {
          const middle = new Date((from.getTime() + to.getTime()) / 2);
          return [
            { from: middle, to },
            { from, to: middle },
          ];
        });
        const by = (told: readonly Pause[]) => deadline(limit, { start, kind, calendar, pauses: told });
        expect(by([...halves].reverse())).toEqual(by(pauses));
      }),
    ));
});
