import { createHash } from 'node:crypto';
import type { DataOf, IncidentFactType } from '#contracts';
import type { Alarm, DueClock, GivenAlarm } from '#deadlines';

type AlarmFact = {
  [T in IncidentFactType]: { readonly type: T; readonly data: DataOf<T> };
}['incident.reminded.v1' | 'incident.deadline-breached.v1' | 'incident.carded.v1' | 'incident.telephoned.v1'];

/** What an alarm puts on record. `unit`: the one that answers for it, if it is a unit that does. */
export function factOf(clock: DueClock, alarm: Alarm, unit: string | null): AlarmFact {
  const data = {
    clock: clock.clock,
    startedVersion: clock.startedVersion,
    dueAt: new Date(clock.dueAt).toISOString(),
    alarmAt: alarm.at.toISOString(),
    unit,
  };
  switch (alarm.kind) {
    case 'REMINDER':
      return { type: 'incident.reminded.v1', data: { ...data, percent: alarm.percent } };
    case 'BREACH':
      return { type: 'incident.deadline-breached.v1', data };
    case 'YELLOW_CARD':
      return { type: 'incident.carded.v1', data: { ...data, card: 'YELLOW' } };
    case 'RED_CARD':
      return { type: 'incident.carded.v1', data: { ...data, card: 'RED' } };
    case 'TELEPHONE':
      return { type: 'incident.telephoned.v1', data };
  }
}

/**
 * The id of an alarm's event (UUID version 8, RFC 9562) follows from which alarm it is: after a restore to an earlier
 * moment it is given again, and whoever had it knows it by that. An alarm of the sub-tasks' clock is one for each
 * co-unit that it names.
 */
export function eventIdOf(
  { incidentId, clock, kind, alarmAt }: Omit<GivenAlarm, 'startedVersion'>,
  unit: string | null,
): string {
  const named = clock === 'SUB_TASK' && unit !== null ? [unit] : [];
  const digest = createHash('sha256')
    .update([incidentId, clock, kind, alarmAt.toISOString(), ...named].join(' '))
    .digest();
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
