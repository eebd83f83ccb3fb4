import {
  type Custodian,
  type EvidenceRef,
  type IncidentEvent,
  type IncidentScope,
  type Point,
  scopeAfter,
  type Stage,
  type StartedClock,
  type TextRef,
} from '#contracts';

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
}

/**
 * The view after a step; a step it has seen changes nothing. The first step the casebook hears of need not be the
 * report: an operator may skip one.
 */
export function viewAfter(before: IncidentView | undefined, event: IncidentEvent): IncidentView {
  const view = before ?? neverHeardOf(event.subject, event.time);
  if (event.incidentversion <= view.version) return view;
  const next: IncidentView = {
    ...view,
    version: event.incidentversion,
    stage: event.stage,
    custodian: event.custodian,
    scope: scopeAfter(view.scope, event),
    updatedAt: event.time,
    openClocks: clocksAfter(view.openClocks, event),
    evidence: [...view.evidence, ...evidenceOf(event).filter((file) => !includes(view.evidence, file))],
  };
  switch (event.type) {
    case 'incident.reported.v1': {
      const { number, channel, confidential, subcategory, point, text, address } = event.data;
      return { ...next, number, channel, confidential, subcategory, point, text, address, reportedAt: event.time };
    }
    case 'incident.registered.v1':
      return { ...next, subcategory: event.data.subcategory, urgent: event.data.urgent };
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
    case 'incident.return-requested.v1':
      return { ...next, returnCount: event.data.returnCount };
    case 'incident.reworked.v1':
      return { ...next, reworkCount: event.data.reworkCount };
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
    case 'incident.inspected.v1':
    case 'incident.supplemented.v1':
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
});
