import type { DataOf, IncidentEvent, IncidentEventType, StartedClock } from '#contracts';

/** A clock that runs now. */
export interface RunningClock extends StartedClock {
  /** The step that first started it: rework has a limit of its own. */
  readonly since: IncidentEventType;
}

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
  /** Who asked to have it declared void, while that waits for somebody else's decision. */
  readonly voidRequest: VoidRequest | null;
}

export const nothingKnown: IncidentParticulars = {
  subcategory: null,
  urgent: false,
  clocks: [],
  voidRequest: null,
};

/** The particulars after a step, anybody's. Other steps change the clocks only. */
export function particularsAfter(before: IncidentParticulars, event: IncidentEvent): IncidentParticulars {
  const next = { ...before, clocks: clocksAfter(before.clocks, event.type, event.data) };
  switch (event.type) {
    case 'incident.reported.v1':
      return { ...next, subcategory: event.data.subcategory };
    case 'incident.registered.v1':
      return { ...next, subcategory: event.data.subcategory, urgent: event.data.urgent };
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

/** What a correction of the category changes, before it is an event. */
export const corrected = (
  { subcategory }: IncidentParticulars,
  { category, urgent }: Pick<DataOf<'incident.corrected.v1'>, 'category' | 'urgent'>,
): Pick<IncidentParticulars, 'subcategory' | 'urgent'> => ({ subcategory: category?.after ?? subcategory, urgent });

function clocksAfter(
  running: readonly RunningClock[],
  type: IncidentEventType,
  { clocksStarted, clocksStopped }: IncidentEvent['data'],
): readonly RunningClock[] {
  const ended = new Set([...clocksStopped, ...clocksStarted.map(({ clock }) => clock)]);
  const started = clocksStarted.map((clock) => ({ ...clock, since: sinceWhich(running, type, clock) }));
  return [...running.filter(({ clock }) => !ended.has(clock)), ...started];
}

/** A correction starts a clock anew that an earlier step began; one that was not running began with handling. */
function sinceWhich(running: readonly RunningClock[], type: IncidentEventType, { clock }: StartedClock) {
  return (type === 'incident.corrected.v1' && running.find((one) => one.clock === clock)?.since) || type;
}
