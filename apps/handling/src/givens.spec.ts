import type { Actor } from '#access';
import { type EvidenceRef, goldenEvent, type IncidentEvent, type SubTask, type TextRef } from '#contracts';
import { handlingLimit, startClock, statutoryRules, subTaskClock } from '#deadlines';
import {
  type Decision,
  fold,
  type HeldIncident,
  type IncidentParticulars,
  nothingKnown,
  type RunningClock,
  stepFrom,
  stepsOf,
} from '#lifecycle';
import { newId } from '#primitives';
import type { CurrentCatalogue, Post, Unit } from '#reference-copy';
import { eventLike } from '#testing';
import { handlingRules, type IncidentHandling } from './domain/incident-handling.js';
import { handlingTransitions } from './domain/incident-handling.transitions.js';

/** What handling's specs start from. */
export const at = new Date('2026-10-09T09:00:00.000+08:00');
export const rules = statutoryRules;
/** By which the clocks below were started. */
export const rulesOf = new Map([[rules.version, rules]]);
export const sanitation = 'D430211-sanitation';
export const works = 'D430211-municipal_works';
export const community = '430211001001';

export const text = (): TextRef => ({ textId: newId(), commitment: 't'.repeat(43) });
export const photo = (): EvidenceRef => ({ evidenceId: newId(), commitment: 'p'.repeat(43) });

export const staffOf = (unit: string): Actor => ({
  person: newId(),
  post: { id: newId(), role: 'department_staff', unit },
});

export const postOf = ({ person, post }: Actor): Post => ({
  ...goldenEvent('registry.post-granted.v1').data,
  postId: post.id,
  person,
  role: 'department_staff',
  unit: post.unit,
});

export const units = new Map<string, Unit>(
  (
    [
      [sanitation, 'department'],
      [works, 'department'],
      [community, 'community'],
    ] as const
  ).map(([code, level]) => [code, { ...goldenEvent('registry.unit-changed.v1').data, code, level }]),
);

export const chief: Actor = {
  person: newId(),
  post: { id: newId(), role: 'duty_chief', unit: '430211000000' },
};

/** 0102 ordinary (4 work hours), 0103 ordinary (4 work days), 0402 urgent (safe in 2 h, 12 h). */
const { version, items } = goldenEvent('registry.catalogue-published.v1').data;
export const catalogue: CurrentCatalogue = { version, find: (code) => items.find((item) => item.code === code) };

const since = 'incident.dispatched.v1';

/** The clocks of a category from `at` on, co-units' with them. */
export function clocksFrom(start: Date, code: string, { helped = false } = {}): RunningClock[] {
  const item = catalogue.find(code)!;
  const handling = startClock('HANDLING', start, handlingLimit(item.urgent, item), { rules });
  const clocks = [handling, ...(helped ? [subTaskClock(handling, rules)] : [])];
  return clocks.map((clock) => ({ ...clock, since }));
}

export const securingFrom = (start: Date): RunningClock => ({
  ...startClock('SECURING', start, { limit: 2, kind: 'urgent_hour' }, { rules }),
  since,
});

export const incident = (
  stage: 'DISPATCHED' | 'HANDLING' | 'SUSPENDED',
  held: Partial<IncidentHandling> = {},
  particulars: Partial<IncidentParticulars> = {},
): HeldIncident<IncidentHandling> => ({
  incidentId: newId(),
  version: 4,
  stage,
  custodian: 'handling',
  scope: { grid: '430211001001001', leadUnit: sanitation, coUnits: [], inspector: null, reportedBy: null },
  place: null,
  particulars: { ...nothingKnown, subcategory: '0102', ...particulars },
  held: { ...handlingRules.initial, ...held },
});

/** An incident that co-units help with, and what became of their parts. */
export const helped = (...subTasks: SubTask[]): HeldIncident<IncidentHandling> =>
  incident('HANDLING', {}, { clocks: clocksFrom(at, '0102', { helped: true }), subTasks });

/** The incident after a decision, as everybody folds its steps. @throws Error where it was refused or is no step from there */
export const after = (
  before: HeldIncident<IncidentHandling>,
  decision: Decision,
  { by = staffOf(sanitation), at: time = at }: { by?: Actor; at?: Date } = {},
): HeldIncident<IncidentHandling> =>
  stepsOf(decision).reduce((now, { type, data }) => {
    const to = stepFrom(handlingTransitions, now.stage, type);
    if (!to) throw new Error(`${type} is no step from ${now.stage}`);
    const { event } = eventLike(type, {
      subject: now.incidentId,
      incidentversion: now.version + 1,
      time: time.toISOString(),
      actor: by.person,
      ...to,
      data: data as object,
    });
    return fold(handlingRules, now, event as IncidentEvent);
  }, before);
