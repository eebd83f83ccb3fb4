import { newId } from '#primitives';

/** An incident as the casebook lists it, of which only what a queue shows matters here. */
export type MadeUpIncident = Readonly<Record<string, unknown>> & {
  readonly incidentId: string;
  readonly incidentVersion: number;
};

const stages = ['REPORTED', 'REGISTERED', 'DISPATCHED', 'HANDLING', 'HANDLING', 'INSPECTING'] as const;
const minute = 60_000;

/** The nth open incident of a busy county, at a version; some are due soon, some overdue, some urgent. */
export function madeUpIncident(nth: number, incidentVersion = 1, incidentId: string = newId()): MadeUpIncident {
  const now = Date.now();
  const [startedAt, dueAt] = [now - (nth % 240) * minute, now + (((nth * 7919) % 900) - 60) * minute];
  const stage = stages[(nth + incidentVersion) % stages.length]!;
  const iso = (time: number) => new Date(time).toISOString();
  return {
    ...{ incidentId, incidentVersion, number: `430211-20261126-${String(nth).padStart(6, '0')}`, stage },
    ...{ custodian: 'handling', channel: 'clerk', confidential: false, subcategory: '0102', urgent: nth % 40 === 0 },
    ...{ level: 'county', point: { lng: 113.08 + (nth % 100) / 900, lat: 27.7 + (nth % 97) / 800 } },
    ...{ reportedAt: iso(startedAt), updatedAt: iso(now), text: null, address: null, evidence: [], coUnits: [] },
    ...{ reworkCount: 0, returnCount: 0, mergedInto: null, round: 1, survey: null, pendingRequest: null },
    ...{ suspendedUntil: null, subTasks: [], leadUnit: 'D430211-sanitation', inspector: null, reportedBy: null },
    ...{ grid: `4302110010010${String((nth % 9) + 1).padStart(2, '0')}`, overdue: dueAt < now, repeatCalls: 0 },
    ...{ urges: 0, withdrawn: false, reminders: 0, breaches: 0, card: null, supervisedUntil: null },
    ...{ hotlineDueAt: null, hotlineDueFirst: false, nextDueAt: iso(dueAt) },
    openClocks: [
      {
        ...{ clock: 'HANDLING', startedAt: iso(startedAt), dueAt: iso(dueAt), limit: 4, limitKind: 'work_hour' },
        ...{ unit: null, timeRules: 0, pauses: [] },
      },
    ],
  };
}
