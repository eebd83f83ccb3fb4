import {
  type Custodian,
  type DataOf,
  type EvidenceRef,
  type IncidentEvent,
  type IncidentLevel,
  type IncidentScope,
  type Point,
  scopeAfter,
  type Stage,
  type StartedClock,
  type SubTask,
  subTasksAfter,
  type TextRef,
} from '#contracts';
import { handlerAfter, type LastRuling, lastRulingAfter } from './at-the-desk.js';
import { type PendingRequest, pendingRequestAfter, suspendedUntilAfter } from './waiting.js';

/** A call-back (回访) in figures: what was said stays with closure. */
export type SurveyFigures = Pick<
  DataOf<'incident.surveyed.v1'>,
  'attempt' | 'reached' | 'responded' | 'resolution' | 'satisfaction' | 'causeWithinPower' | 'byResident'
>;

/** An incident as the casebook shows it. */
export interface IncidentView {
  readonly incidentId: string;
  readonly version: number;
  readonly number: string | null;
  readonly stage: Stage;
  readonly custodian: Custodian;
  readonly channel: string | null;
  readonly confidential: boolean;
  readonly subcategory: string | null;
  readonly urgent: boolean;
  /** Whose desk it is on (层级); null before registration. */
  readonly level: IncidentLevel | null;
  readonly scope: IncidentScope;
  readonly point: Point | null;
  readonly reportedAt: string;
  readonly updatedAt: string;
  /** Clocks that run now. */
  readonly openClocks: readonly StartedClock[];
  readonly text: TextRef | null;
  readonly address: TextRef | null;
  /** All files of all its steps, in the order in which they came. */
  readonly evidence: readonly EvidenceRef[];
  readonly reworkCount: number;
  readonly returnCount: number;
  /** 主案: the incident that it is merged into and handled with. */
  readonly mergedInto: { readonly incidentId: string; readonly number: string } | null;
  /** 1, and one more for each reopening (重办). */
  readonly round: number;
  /** The last call-back since it was closed last, also while it is handled once more because of it. */
  readonly survey: SurveyFigures | null;
  /** What the lead unit has asked for and nobody has ruled on yet. */
  readonly pendingRequest: PendingRequest | null;
  /** The day in Asia/Shanghai on which its suspension ends at the latest; null while it is not suspended. */
  readonly suspendedUntil: string | null;
  /** The last ruling on what the lead unit asked for, until it feeds back. */
  readonly lastRuling: LastRuling | null;
  /** 经办人: whom the lead unit named to handle it. */
  readonly handler: string | null;
  /** The co-units' parts. */
  readonly subTasks: readonly SubTask[];
}

/**
 * The view after a step; a step it has seen changes nothing. The first step the casebook hears of need not be the
 * report: an operator may skip one.
 */
export function viewAfter(before: IncidentView | undefined, event: IncidentEvent): IncidentView {
  const view = before ?? neverHeardOf(event.subject, event.time);
  if (event.incidentversion <= view.version) return view;
  const scope = scopeAfter(view.scope, event);
  const next: IncidentView = {
    ...view,
    version: event.incidentversion,
    stage: event.stage,
    custodian: event.custodian,
    scope,
    updatedAt: event.time,
    openClocks: clocksAfter(view.openClocks, event),
    evidence: [...view.evidence, ...evidenceOf(event).filter((file) => !includes(view.evidence, file))],
    pendingRequest: pendingRequestAfter(view.pendingRequest, event),
    suspendedUntil: suspendedUntilAfter(view.suspendedUntil, event),
    lastRuling: lastRulingAfter(view.lastRuling, event),
    handler: handlerAfter({ handler: view.handler, leadUnit: view.scope.leadUnit }, scope.leadUnit, event),
    subTasks: subTasksAfter(view.subTasks, event),
  };
  switch (event.type) {
    case 'incident.reported.v1': {
      const { number, channel, confidential, subcategory, point, text, address } = event.data;
      return { ...next, number, channel, confidential, subcategory, point, text, address, reportedAt: event.time };
    }
    case 'incident.registered.v1':
      return { ...next, subcategory: event.data.subcategory, urgent: event.data.urgent, level: event.data.level };
    case 'incident.escalated.v1':
      return { ...next, level: event.data.to, urgent: view.urgent || event.data.emergency !== null };
    case 'incident.self-handled.v1':
      return { ...next, subcategory: event.data.subcategory };
    case 'incident.corrected.v1': {
      const { category, place, urgent } = event.data;
      return {
        ...next,
        subcategory: category?.after ?? view.subcategory,
        point: place?.after.point ?? view.point,
        urgent,
      };
    }
    case 'incident.merged.v1':
      return { ...next, mergedInto: { incidentId: event.data.masterId, number: event.data.masterNumber } };
    case 'incident.unmerged.v1':
      return { ...next, mergedInto: null };
    case 'incident.return-requested.v1':
      return { ...next, returnCount: event.data.returnCount };
    case 'incident.reworked.v1':
      return { ...next, reworkCount: event.data.reworkCount };
    case 'incident.closed.v1':
      return { ...next, survey: null };
    case 'incident.surveyed.v1': {
      const { attempt, reached, responded, resolution, satisfaction, causeWithinPower, byResident } = event.data;
      const survey = { attempt, reached, responded, resolution, satisfaction, causeWithinPower };
      return { ...next, survey: byResident ? { ...survey, byResident } : survey };
    }
    case 'incident.reopened.v1':
      return { ...next, round: event.data.round };
    default:
      return next;
  }
}

/** When the first of the running clocks runs out. */
export const nextDueAt = ({ openClocks }: IncidentView): string | null =>
  openClocks.reduce<string | null>((first, { dueAt }) => (first === null || dueAt < first ? dueAt : first), null);

/** A clock that a step starts anew runs by its new deadline. */
function clocksAfter(running: readonly StartedClock[], { data }: IncidentEvent): readonly StartedClock[] {
  const ended = new Set([...data.clocksStopped, ...data.clocksStarted.map(({ clock }) => clock)]);
  return [...running.filter(({ clock }) => !ended.has(clock)), ...data.clocksStarted];
}

function evidenceOf(event: IncidentEvent): readonly EvidenceRef[] {
  switch (event.type) {
    case 'incident.reported.v1':
    case 'incident.fed-back.v1':
    case 'incident.verified.v1':
    case 'incident.inspected.v1':
    case 'incident.supplemented.v1':
    case 'incident.extension-requested.v1':
    case 'incident.suspension-requested.v1':
    case 'incident.secured.v1':
    case 'incident.sub-task-done.v1':
      return event.data.evidence;
    case 'incident.self-handled.v1':
      return [...event.data.before, ...event.data.after];
    default:
      return [];
  }
}

const includes = (files: readonly EvidenceRef[], { evidenceId }: EvidenceRef): boolean =>
  files.some((file) => file.evidenceId === evidenceId);

/** An incident before its first step here, or whose first step an operator skipped. */
export const neverHeardOf = (incidentId: string, at: string): IncidentView => ({
  incidentId,
  version: 0,
  number: null,
  stage: 'REPORTED',
  custodian: 'intake',
  channel: null,
  confidential: false,
  subcategory: null,
  urgent: false,
  level: null,
  scope: { grid: '', leadUnit: null, coUnits: [], inspector: null, reportedBy: null },
  point: null,
  reportedAt: at,
  updatedAt: at,
  openClocks: [],
  text: null,
  address: null,
  evidence: [],
  reworkCount: 0,
  returnCount: 0,
  mergedInto: null,
  round: 1,
  survey: null,
  pendingRequest: null,
  suspendedUntil: null,
  lastRuling: null,
  handler: null,
  subTasks: [],
});
