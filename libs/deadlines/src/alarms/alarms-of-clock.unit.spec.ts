import { describe, expect, it } from '@jest/globals';
import type { ClockName } from '#contracts';
import fc from 'fast-check';
import { startClock } from '../start-clock.js';
import type { Limit } from '../stage-limits.js';
import { statutoryRules as rules } from '../time-rules.js';
import { alarmsOf, answerableFor, firstAlarmAt, ring } from './alarms-of-clock.js';

const at = (time: string) => new Date(`2026-${time.replace(' ', 'T')}:00+08:00`);
const clockOf = (
  clock: ClockName,
  start: string,
  limit: number,
  kind: Limit['kind'],
  pauses: [string, string][] = [],
) =>
  startClock(
    clock,
    at(start),
    { limit, kind },
    { rules, pauses: pauses.map(([from, to]) => ({ from: at(from).toISOString(), to: at(to).toISOString() })) },
  );
const told = (alarms: ReturnType<typeof alarmsOf>) =>
  alarms.map((alarm) => `${'percent' in alarm ? alarm.percent : alarm.kind} ${alarm.at.toISOString()}`);
const utc = (time: string) => at(time).toISOString();

describe('the alarms of a clock', () => {
  it('come at half and four fifths of the counted time, at the breach with a yellow card, and with a red one a working day later', () =>
    expect(told(alarmsOf(clockOf('HANDLING', '09-30 15:30', 4, 'work_hour'), rules))).toEqual([
      `50 ${utc('09-30 17:30')}`,
      `80 ${utc('10-08 09:42')}`,
      `BREACH ${utc('10-08 10:30')}`,
      `YELLOW_CARD ${utc('10-08 10:30')}`,
      `RED_CARD ${utc('10-09 17:30')}`,
    ]));

  it('of an urgent incident that nobody signs for end with the telephone, day and night', () =>
    expect(told(alarmsOf(clockOf('ACKNOWLEDGEMENT', '10-01 02:00', 1 / 6, 'urgent_hour'), rules))).toEqual([
      `50 ${utc('10-01 02:05')}`,
      `80 ${utc('10-01 02:08')}`,
      `BREACH ${utc('10-01 02:10')}`,
      `TELEPHONE ${utc('10-01 02:10')}`,
      `YELLOW_CARD ${utc('10-01 02:10')}`,
      `RED_CARD ${utc('10-08 17:30')}`,
    ]));

  it('of the co-units end with their cards', () =>
    expect(told(alarmsOf(clockOf('SUB_TASK', '10-09 09:00', 3.2, 'work_hour'), rules)).slice(2)).toEqual([
      `BREACH ${utc('10-09 14:12')}`,
      `YELLOW_CARD ${utc('10-09 14:12')}`,
      `RED_CARD ${utc('10-10 17:30')}`,
    ]));

  it('name the lead unit, each co-unit whose part was open then, or nobody but the command centre', () => {
    const [water, parks] = ['D430211-water', 'D430211-parks'] as const;
    const since = (time: string) => at(time).toISOString();
    const incident = {
      leadUnit: 'D430211-sanitation',
      subTasks: [
        { unit: water, state: 'OPEN', since: since('10-09 09:00') },
        { unit: parks, state: 'DONE', since: since('10-09 14:12') },
      ],
    } as const;
    expect(answerableFor('HANDLING', incident, at('10-09 14:12'))).toEqual(['D430211-sanitation']);
    expect(answerableFor('SUB_TASK', incident, at('10-09 14:12'))).toEqual([water, parks]);
    expect(answerableFor('SUB_TASK', incident, at('10-10 17:30'))).toEqual([water]);
    expect(answerableFor('SUB_TASK', { ...incident, subTasks: [] }, at('10-10 17:30'))).toEqual([null]);
    expect(answerableFor('RULING', incident, at('10-09 14:12'))).toEqual([null]);
  });

  it('show no card to the command centre', () =>
    expect(told(alarmsOf(clockOf('REGISTRATION', '10-09 09:00', 0.5, 'work_hour'), rules))).toEqual([
      `50 ${utc('10-09 09:15')}`,
      `80 ${utc('10-09 09:24')}`,
      `BREACH ${utc('10-09 09:30')}`,
    ]));

  it('do not count while it stood still', () =>
    expect(
      told(alarmsOf(clockOf('HANDLING', '10-09 09:00', 4, 'work_hour', [['10-09 10:00', '10-12 10:00']]), rules))[0],
    ).toBe(`50 ${utc('10-12 11:00')}`));

  it('remind of nothing where the whole day is the limit', () =>
    expect(told(alarmsOf(clockOf('INSPECTION', '10-09 09:00', 0, 'natural_day'), rules))).toEqual([
      `BREACH 2026-10-09T15:59:59.999Z`,
    ]));

  it('of a clock that says only when it is due begin with the breach', () => {
    const dueAt = at('10-09 10:00');
    const from = { startedAt: at('10-09 09:00'), dueAt, unit: null, limit: null, limitKind: null, pauses: null };
    expect(alarmsOf({ clock: 'HANDLING', ...from }, rules)[0]).toEqual({ kind: 'BREACH', at: dueAt });
  });

  it('are in the order of time, whatever the clock', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<ClockName>('HANDLING', 'ACKNOWLEDGEMENT', 'INSPECTION'),
        fc.constantFrom<Limit['kind']>('urgent_hour', 'work_hour', 'work_day', 'natural_day'),
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.date({ min: at('01-01 00:00'), max: at('12-01 00:00'), noInvalidDate: true }),
        (name, kind, limit, start) => {
          const times = alarmsOf(startClock(name, start, { limit, kind }, { rules }), rules).map((alarm) =>
            alarm.at.getTime(),
          );
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect(times[0]).toBeGreaterThanOrEqual(start.getTime());
        },
      ),
    ));
});

describe('when it rings first', () => {
  const clock = clockOf('HANDLING', '10-09 09:00', 6, 'work_hour');
  const alarms = alarmsOf(clock, rules);

  it('is half the limit', () => expect(firstAlarmAt(alarms, at('10-09 09:00'))).toEqual(at('10-09 12:00')));
  it('is not again what an extended clock reminded of before', () =>
    expect(firstAlarmAt(alarms, at('10-09 12:00'))).toEqual(at('10-09 15:48')));
  it('is the breach, where a correction moved the deadline into the past', () =>
    expect(firstAlarmAt(alarms, at('10-20 09:00'))).toEqual(at('10-09 17:00')));
});

describe('what is due', () => {
  const clock = clockOf('HANDLING', '10-09 09:00', 6, 'work_hour');
  const first = { ...clock, nextAlarmAt: at('10-09 12:00'), stoppedAt: null };
  const kinds = (...given: Parameters<typeof ring>) => ring(...given).due.map(({ kind }) => kind);

  it('is nothing before it rings', () =>
    expect(ring(first, rules, at('10-09 11:59'))).toEqual({ due: [], nextAt: at('10-09 12:00') }));
  it('is all that was missed, in order', () =>
    expect(kinds(first, rules, at('10-09 17:00'))).toEqual(['REMINDER', 'REMINDER', 'BREACH', 'YELLOW_CARD']));
  it('is silence after the last', () => expect(ring(first, rules, at('10-31 09:00')).nextAt).toBeUndefined());
  it('is what came before it was stopped, and nothing after', () =>
    expect(ring({ ...first, stoppedAt: at('10-09 16:00') }, rules, at('10-31 09:00'))).toMatchObject({
      due: [{ percent: 50 }, { percent: 80 }],
      nextAt: undefined,
    }));

  it('is each alarm once, however the time is cut into looks', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 10 }), (minutes) => {
        const looks = [...minutes].sort((a, b) => a - b).map((later) => new Date(+at('10-09 09:00') + later * 60_000));
        let next: Date | undefined = first.nextAlarmAt;
        const given = looks.flatMap((look) => {
          if (!next || look < next) return [];
          const { due, nextAt } = ring({ ...first, nextAlarmAt: next }, rules, look);
          next = nextAt;
          return due;
        });
        expect(given).toEqual(alarmsOf(clock, rules).filter((alarm) => alarm.at <= looks.at(-1)!));
      }),
    ));
});
