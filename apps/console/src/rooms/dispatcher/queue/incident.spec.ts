import type { QueuedIncident } from './queued-incident.js';

export const noon = Date.parse('2026-10-09T12:00:00+08:00');
export const minutes = (n: number) => new Date(noon + n * 60_000).toISOString();

/** A clock that began and ends so many minutes after noon. */
export const clock = (from: number, to: number): QueuedIncident['openClocks'][number] => ({
  ...{ clock: 'REGISTRATION', startedAt: minutes(from), dueAt: minutes(to), limit: 30, limitKind: 'urgent_hour' },
  ...{ unit: null, timeRules: 1, pauses: [] },
});

/** An incident as the casebook lists it: reported at noon, with an hour to register it. */
export function incident(incidentId: string, more: Partial<QueuedIncident> = {}): QueuedIncident {
  const openClocks = more.openClocks ?? [clock(0, 60)];
  return {
    ...{ incidentId, incidentVersion: 1, number: null, stage: 'REPORTED', custodian: 'intake', channel: 'clerk' },
    ...{ confidential: false, subcategory: '0102', urgent: false, level: null, point: null, text: null, address: null },
    ...{ reportedAt: minutes(0), updatedAt: minutes(0), evidence: [], reworkCount: 0, returnCount: 0, round: 1 },
    ...{ mergedInto: null, survey: null, pendingRequest: null, suspendedUntil: null, subTasks: [], coUnits: [] },
    ...{ lastRuling: null, handler: null },
    ...{ grid: '430211001001001', leadUnit: null, inspector: null, reportedBy: null, overdue: false, repeatCalls: 0 },
    ...{ urges: 0, withdrawn: false, reminders: 0, breaches: 0, card: null, supervisedUntil: null },
    ...{ hotlineDueAt: null, hotlineDueFirst: false },
    nextDueAt: openClocks[0]?.dueAt ?? null,
    ...more,
    openClocks,
  };
}
