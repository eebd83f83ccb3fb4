import { describe, expect, it } from '@jest/globals';
import { canonicalBytes, readEvent } from '#contracts';
import type { DueClock } from '#deadlines';
import { sealEvent, systemActor } from '#event-bus';
import { newId } from '#primitives';
import { eventIdOf, factOf } from './fact-of-alarm.js';

const clock: DueClock = {
  incidentId: newId(),
  clock: 'HANDLING',
  startedVersion: 3,
  startedAt: new Date('2026-10-09T01:00:00.000Z'),
  dueAt: new Date('2026-10-09T07:00:00.000Z'),
  limit: 4,
  limitKind: 'work_hour',
  unit: null,
  timeRules: 0,
  pauses: [],
  stoppedAt: null,
  nextAlarmAt: new Date('2026-10-09T03:00:00.000Z'),
};
const at = new Date('2026-10-09T07:00:00.000Z');

describe('an alarm on record', () => {
  it.each([
    [{ kind: 'REMINDER', percent: 80, at }, 'incident.reminded.v1', { percent: 80 }],
    [{ kind: 'BREACH', at }, 'incident.deadline-breached.v1', {}],
    [{ kind: 'YELLOW_CARD', at }, 'incident.carded.v1', { card: 'YELLOW' }],
    [{ kind: 'RED_CARD', at }, 'incident.carded.v1', { card: 'RED' }],
    [{ kind: 'TELEPHONE', at }, 'incident.telephoned.v1', {}],
  ] as const)('of %j is %s, and readable', (alarm, type, more) => {
    const fact = factOf(clock, alarm, 'D430211-sanitation');
    expect(fact).toMatchObject({ type, data: { unit: 'D430211-sanitation', dueAt: at.toISOString(), ...more } });
    const id = eventIdOf({ ...clock, kind: alarm.kind, alarmAt: at }, 'D430211-sanitation');
    const { event } = sealEvent({
      ...fact,
      ...{ id, subject: clock.incidentId, service: 'handling', by: systemActor('handling'), at },
    });
    expect(readEvent(canonicalBytes(event))).toMatchObject({ event: { id, type } });
  });

  it('has one id for one alarm, and another for another', () => {
    const one = { ...clock, kind: 'BREACH', alarmAt: at };
    const idOf = (alarm: typeof one) => eventIdOf(alarm, 'D430211-sanitation');
    expect(idOf(one)).toBe(idOf({ ...one }));
    const others = [{ kind: 'RED_CARD' }, { clock: 'SECURING' as const }, { alarmAt: clock.nextAlarmAt }];
    expect(new Set([one, ...others.map((other) => ({ ...one, ...other }))].map(idOf)).size).toBe(4);
  });

  it('has one id whoever leads by then, and one for each co-unit', () => {
    const idOf = (name: 'HANDLING' | 'SUB_TASK', unit: string | null) =>
      eventIdOf({ ...clock, clock: name, kind: 'BREACH', alarmAt: at }, unit);
    expect(idOf('HANDLING', 'D430211-water')).toBe(idOf('HANDLING', null));
    expect(new Set(['D430211-water', 'D430211-parks', null].map((unit) => idOf('SUB_TASK', unit))).size).toBe(3);
  });
});
