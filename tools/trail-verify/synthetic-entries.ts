import { createHash } from 'node:crypto';
import {
  type AnyEvent,
  canonicalBytes,
  type EventType,
  goldenEvent,
  type IncidentEventType,
  isIncidentEvent,
} from '#contracts';
import { startClock, timeRulesOf } from '#deadlines';
import type { TransitionTable } from '#lifecycle';
import { newId } from '#primitives';
import canonicalize from 'canonicalize';
import { closureTransitions } from '../../apps/closure/src/domain/incident-closure.transitions.js';
import { dispatchTransitions } from '../../apps/dispatch/src/domain/incident-dispatch.transitions.js';
import { handlingTransitions } from '../../apps/handling/src/domain/incident-handling.transitions.js';
import { intakeTransitions } from '../../apps/intake/src/domain/incident-intake.transitions.js';

/** How incidents go, as often as they do: most straight on, some returned, reworked, handled on the spot, rejected. */
const straight: readonly IncidentEventType[] = [
  'incident.reported.v1',
  'incident.registered.v1',
  'incident.dispatched.v1',
  'incident.acknowledged.v1',
  'incident.fed-back.v1',
  'incident.inspection-assigned.v1',
  'incident.inspected.v1',
  'incident.closed.v1',
];
const lives: readonly (readonly IncidentEventType[])[] = [
  straight,
  straight,
  [...straight.slice(0, 3), 'incident.return-requested.v1', 'incident.return-ruled.v1', ...straight.slice(3)],
  [...straight.slice(0, 7), 'incident.reworked.v1', ...straight.slice(4)],
  [...straight, 'incident.surveyed.v1', 'incident.reopened.v1', ...straight.slice(4)],
  ['incident.reported.v1', 'incident.self-handled.v1', 'incident.closed.v1'],
  ['incident.reported.v1', 'incident.self-handled.v1', 'incident.sampled.v1', ...straight.slice(5)],
  ['incident.reported.v1', 'incident.rejected.v1'],
];
/** What stands between steps: side facts, and acts on record. */
const others: readonly EventType[] = ['incident.urged.v1', 'audit.command-refused.v1', 'audit.personal-data-read.v1'];
const openAtOnce = 1_000;
const published = goldenEvent('registry.time-rules-published.v1');
const rules = timeRulesOf(published.data.version, published.data);
const golden = new Map([...lives.flat(), ...others].map((type) => [type, byRules(goldenEvent(type))]));

/** The event with its clocks by the time rules in the log, so that there is something to compute. */
function byRules(event: AnyEvent): AnyEvent {
  if (!isIncidentEvent(event)) return event;
  const clocksStarted = event.data.clocksStarted.map(({ clock, startedAt, limit, limitKind: kind, unit }) =>
    startClock(clock, new Date(startedAt), { limit, kind }, { rules, unit }),
  );
  return { ...event, data: { ...event.data, clocksStarted } } as AnyEvent;
}

/** So many entries of a made-up log: incidents that go on beside each other, each legally, and some acts in between. */
export function* syntheticEntries(count: number): Generator<Buffer> {
  const tables = [intakeTransitions, dispatchTransitions, handlingTransitions, closureTransitions];
  const first = [...tables.map(declaration), canonicalBytes(published)].slice(0, count);
  yield* first;
  const open: { subject: string; life: readonly IncidentEventType[]; version: number }[] = [];
  let begun = 0;
  for (let number = first.length; number < count; number++) {
    if (number % 10 === 0) {
      yield canonicalBytes({ ...golden.get(others[(number / 10) % others.length]!)!, id: newId() });
      continue;
    }
    const place = number % openAtOnce;
    const before = open[place];
    const incident =
      before && before.version < before.life.length
        ? before
        : { subject: newId(), life: lives[begun++ % lives.length]!, version: 0 };
    open[place] = incident;
    const type = incident.life[incident.version++]!;
    yield canonicalBytes({
      ...golden.get(type)!,
      id: newId(),
      subject: incident.subject,
      incidentversion: incident.version,
    });
  }
}

function declaration(declared: TransitionTable): Buffer {
  const { service } = declared;
  const table = { ...declared };
  const digest = createHash('sha256').update(canonicalize(table)!).digest('hex');
  const event = goldenEvent('custody.transitions-declared.v1');
  const data = { service, digest, table };
  return canonicalBytes({ ...event, id: newId(), source: `/grid-dispatch/${service}`, subject: service, data });
}
