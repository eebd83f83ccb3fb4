import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
import { startClock, statutoryRules } from '#deadlines';
import { eventLike } from '#testing';
import { judge } from './judge.js';

const at = (time: string) => new Date(`2026-${time.replace(' ', 'T')}:00+08:00`);
const iso = (time: string) => at(time).toISOString();
const clock = startClock('HANDLING', at('10-09 09:00'), { limit: 6, kind: 'work_hour' }, { rules: statutoryRules });
const rules = new Map([[0, statutoryRules]]);
const subject = '0192f7a0-1111-7000-8000-000000000001';

const started = (more = clock): AnyEvent =>
  eventLike('incident.dispatched.v1', { subject, time: iso('10-09 09:00'), data: { clocksStarted: [more] } }).event;
const stopped = (time: string): AnyEvent =>
  eventLike('incident.fed-back.v1', {
    subject,
    incidentversion: 4,
    time: iso(time),
    data: { clocksStopped: ['HANDLING'], clocksStarted: [] },
  }).event;
const parts = (time: string) => ({
  clock: 'HANDLING' as const,
  startedVersion: 3,
  dueAt: clock.dueAt,
  alarmAt: iso(time),
});
const reminded = (time: string, percent: number, given = time) =>
  eventLike('incident.reminded.v1', { subject, time: iso(given), data: { ...parts(time), percent } }).event;
const both = [reminded('10-09 12:00', 50), reminded('10-09 15:48', 80)];

describe('the judge of a week', () => {
  it('is content where each alarm before the stop was given, and no other', () =>
    expect(judge([started(), ...both, stopped('10-09 16:00')], at('10-31 00:00'), rules)).toMatchObject({
      good: true,
      rows: [{ clock: 'HANDLING', started: 1, wrong: 0, alarms: 2, latestMs: 0 }],
    }));

  it('wants an alarm for each co-unit whose part was open', () => {
    const [water, parks] = ['D430211-water', 'D430211-parks'];
    const helping = { ...clock, clock: 'SUB_TASK' as const };
    const dispatched = eventLike('incident.dispatched.v1', {
      ...{ subject, time: iso('10-09 09:00') },
      data: { coUnits: [water, parks], clocksStarted: [helping] },
    }).event;
    const done = eventLike('incident.sub-task-done.v1', {
      ...{ subject, incidentversion: 4, time: iso('10-09 15:00') },
      data: { unit: parks, clocksStarted: [], clocksStopped: [] },
    }).event;
    const given = (time: string, percent: number, unit: string) =>
      eventLike('incident.reminded.v1', {
        ...{ subject, time: iso(time) },
        data: { ...parts(time), clock: 'SUB_TASK', percent, unit },
      }).event;
    const all = [
      ...[given('10-09 12:00', 50, water), given('10-09 12:00', 50, parks)],
      given('10-09 15:48', 80, water),
    ];
    const verdict = (...events: AnyEvent[]) => judge([dispatched, done, ...events], at('10-09 16:00'), rules);
    expect(verdict(...all)).toMatchObject({ good: true, rows: [{ clock: 'SUB_TASK', alarms: 3 }] });
    expect(verdict(...all.slice(1))).toMatchObject({ good: false, rows: [{ missing: 1 }] });
    expect(verdict(...all, given('10-09 15:48', 80, parks))).toMatchObject({ good: false, rows: [{ unexpected: 1 }] });
  });

  it.each([
    ['one that is missing', [started(), both[0]!, stopped('10-09 16:00')], { missing: 1 }],
    ['the breach that nobody gave', [started(), ...both, stopped('10-09 17:00')], { missing: 2 }],
    ['one that was given after the stop', [started(), ...both, stopped('10-09 13:00')], { unexpected: 1 }],
    ['one that was given twice', [started(), ...both, both[0]!, stopped('10-09 16:00')], { unexpected: 1 }],
    [
      'one that came late',
      [started(), both[0]!, reminded('10-09 15:48', 80, '10-09 15:50'), stopped('10-09 16:00')],
      { late: 1 },
    ],
    ['rules that nobody published', [started({ ...clock, timeRules: 9 }), stopped('10-09 10:00')], { wrong: 1 }],
    [
      'a deadline that the calendar does not give',
      [started({ ...clock, dueAt: iso('10-09 17:01') }), ...both, stopped('10-09 16:00')],
      { wrong: 1 },
    ],
  ])('names %s', (_, events, row) =>
    expect(judge(events, at('10-31 00:00'), rules)).toMatchObject({ good: false, rows: [row] }),
  );
});
