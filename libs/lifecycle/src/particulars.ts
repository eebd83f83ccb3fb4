import { type DataOf, type IncidentEvent, type SubTask, subTasksAfter } from '#contracts';
import { clocksAfter, type RunningClock } from './running-clock.js';
import { type Suspension, suspensionAfter } from './suspension.js';

/** Who asked, and for whom they acted (受托), if for anybody. */
export interface VoidRequest {
  readonly by: string;
  readonly actingFor: string | null;
}

/**
 * What every custodian keeps of an incident, since every one of them offers corrections and voiding, whatever has been
 * done with it by whom before.
 */
export interface IncidentParticulars {
  readonly subcategory: string | null;
  /** False until registration, when the category and the officer decide it. */
  readonly urgent: boolean;
  readonly clocks: readonly RunningClock[];
  /** Whether what is urgent was made safe (控险). */
  readonly secured: boolean;
  /** Null while it is not suspended. */
  readonly suspension: Suspension | null;
  /** The co-units' parts. */
  readonly subTasks: readonly SubTask[];
  /** Who asked to have it declared void, while that waits for somebody else's decision. */
  readonly voidRequest: VoidRequest | null;
}

export const nothingKnown: IncidentParticulars = {
  subcategory: null,
  urgent: false,
  clocks: [],
  secured: false,
  suspension: null,
  subTasks: [],
  voidRequest: null,
};

/** The particulars after a step, anybody's. */
export function particularsAfter(before: IncidentParticulars, event: IncidentEvent): IncidentParticulars {
  const next = {
    ...before,
    clocks: clocksAfter(before.clocks, before.suspension?.clocks ?? [], event),
    secured: securedAfter(before, event),
    suspension: suspensionAfter(before, event),
    subTasks: subTasksAfter(before.subTasks, event),
  };
  switch (event.type) {
    case 'incident.reported.v1':
      return { ...next, subcategory: event.data.subcategory };
    case 'incident.registered.v1':
      return { ...next, subcategory: event.data.subcategory, urgent: event.data.urgent };
    case 'incident.escalated.v1':
      return { ...next, urgent: next.urgent || event.data.emergency !== null };
    case 'incident.self-handled.v1':
      return { ...next, subcategory: event.data.subcategory };
    case 'incident.corrected.v1':
      return { ...next, ...corrected(next, event.data) };
    case 'incident.void-requested.v1':
      return { ...next, voidRequest: { by: event.actor, actingFor: event.actorfor ?? null } };
    case 'incident.void-denied.v1':
    case 'incident.voided.v1':
      return { ...next, voidRequest: null };
    default:
      return next;
  }
}

/** Whoever is given it anew, with a limit to make it safe, has that to do. */
const securedAfter = ({ secured }: IncidentParticulars, { type, data }: IncidentEvent): boolean =>
  type === 'incident.secured.v1' || (secured && data.clocksStarted.every(({ clock }) => clock !== 'SECURING'));

/** What a correction of the category changes, before it is an event. */
export const corrected = (
  { subcategory }: IncidentParticulars,
  { category, urgent }: Pick<DataOf<'incident.corrected.v1'>, 'category' | 'urgent'>,
): Pick<IncidentParticulars, 'subcategory' | 'urgent'> => ({ subcategory: category?.after ?? subcategory, urgent });
