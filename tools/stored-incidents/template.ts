import { type Custodian, goldenEvent, type IncidentEvent, type IncidentEventType, type StartedClock } from '#contracts';
import { startClock, statutoryRules } from '#deadlines';
import { type EventActor, type SealedEvent, sealEvent } from '#event-bus';

/**
 * Stand in a template for the ids of its incident and its events: what is stored has ids of its own. They have the form
 * of ids, so that templates go through everything that incidents go through.
 */
export const incidentMark = (template: number): string => `00000000-0000-7000-8000-${hex(template, 12)}`;
export const eventMark = (template: number, version: number): string =>
  `00000000-0000-7000-8000-${hex(version, 8)}${hex(template, 4)}`;
const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** Stands for the running number in the number that is read out to people. */
export const numberMark = '999999999999';

const path = [
  'incident.reported.v1',
  'incident.registered.v1',
  'incident.dispatched.v1',
  'incident.acknowledged.v1',
  'incident.fed-back.v1',
  'incident.inspection-assigned.v1',
  'incident.inspected.v1',
  'incident.closed.v1',
] as const satisfies readonly IncidentEventType[];

/** How far the lifecycles of a batch have come: of 32, one is at each stage on the way, and the others are closed. */
const openLengths = [1, 2, 3, 4, 6];
export const templatesPerBatch = 160;
const lengthOf = (template: number): number => openLengths[template % 32] ?? path.length;

/** What differs between lifecycles: where they are and whose. Taken from the platform. */
export interface Surroundings {
  readonly grids: readonly string[];
  readonly departments: readonly string[];
  readonly subcategories: readonly string[];
  readonly people: readonly string[];
}

/** An incident that is on its way, as the custodian has it that keeps this clock. */
export interface StillOpen {
  readonly clock: StartedClock;
}

/** Steps until the lead unit has it. */
const dispatched = 3;

/** One lifecycle, sealed by the code that seals every event; marks stand where ids and numbers go. `open`: not over. */
export function lifecycle(
  template: number,
  { grids, departments, subcategories, people }: Surroundings,
  at: Date,
  open?: StillOpen,
): SealedEvent[] {
  const of = (from: readonly string[], step: number) => from[(template * 7 + step * 13) % from.length]!;
  const grid = of(grids, 0);
  const unit = of(departments, 0);
  const [subcategory, reporter, handler, inspector] = [
    of(subcategories, 0),
    of(people, 1),
    of(people, 2),
    of(people, 3),
  ];
  const own: Partial<Record<IncidentEventType, object>> = {
    'incident.reported.v1': {
      number: `${grid.slice(0, 6)}-${at.toISOString().slice(0, 10).replaceAll('-', '')}-${numberMark}`,
      grid,
      subcategory,
    },
    'incident.registered.v1': { grid, subcategory },
    'incident.dispatched.v1': { leadUnit: unit },
    'incident.acknowledged.v1': { unit, handler },
    'incident.fed-back.v1': { unit, handlers: [handler] },
    'incident.inspection-assigned.v1': { inspector, inspectorUnit: grid },
  };
  const who: Partial<Record<IncidentEventType, string>> = {
    'incident.reported.v1': reporter,
    'incident.acknowledged.v1': handler,
    'incident.fed-back.v1': handler,
    'incident.inspected.v1': inspector,
  };
  return path.slice(0, open ? dispatched : lengthOf(template)).map((type, before) => {
    const golden = goldenEvent(type) as IncidentEvent;
    // A second apart, the last one now: as late as it can be while all are in the trail in time.
    const time = new Date(at.getTime() - (path.length - before) * 1_000);
    const { actor, actorpost, actorunit, actorrole, incidentversion: _, stage, custodian } = golden;
    const by: EventActor = {
      actor: who[type] ?? actor,
      ...(actorpost ? { actorpost } : {}),
      ...(actorunit
        ? { actorunit: actorunit.startsWith('D') ? unit : actorunit.length === 15 ? grid : actorunit }
        : {}),
      ...(actorrole ? { actorrole } : {}),
    };
    const data = {
      ...golden.data,
      ...own[type],
      clocksStarted:
        open && before === dispatched - 1 ? [open.clock] : golden.data.clocksStarted.map((clock) => moved(clock, time)),
    };
    const service = golden.source.slice('/grid-dispatch/'.length) as Custodian;
    const step = { incidentversion: before + 1, stage, custodian };
    return marked(
      sealEvent({ type, subject: incidentMark(template), data: data as never, service, by, at: time, step }),
      eventMark(template, before + 1),
    );
  });
}

/** The clock with the same limit, begun at another moment. */
const moved = ({ clock, limit, limitKind, unit }: StartedClock, to: Date): StartedClock =>
  startClock(clock, to, { limit, kind: limitKind }, { rules: statutoryRules, unit });

/** With the marks for its id and correlation: they come out of the sealing new each time. */
function marked({ event, bytes }: SealedEvent, id: string): SealedEvent {
  const text = bytes.toString('utf8').replace(event.id, id).replace(event.correlationid, correlation);
  return {
    event: { ...event, id, correlationid: correlation },
    bytes: Buffer.from(text, 'utf8'),
  };
}

/** By which everything stored this way can be told from what really happened. */
export const correlation = 'synthetic-stored-incident';
