import type { Facts, Finding } from '../facts.js';
import { acknowledgedSteps, named } from './acknowledged.js';
import type { EventIndex } from './events-by.js';

/**
 * Missing in the trail: an acknowledged command, a row of an outbox, or a message of a recorded topic without its
 * entry; an entry that nobody would find by its event or incident; a step entered after a later one; and a number that
 * the trail itself has left out.
 */
export function findTrailMissing(facts: Facts, { byCommand }: EventIndex): Finding[] {
  const { journal, outbox, topics, trail } = facts;
  const entered = new Set(trail.map(({ digest }) => digest));
  const sent = new Set(outbox.map(({ digest }) => digest));
  return [
    ...acknowledgedSteps(journal.commands)
      .filter(({ command: { correlationId, expects } }) =>
        (byCommand.get(correlationId) ?? []).every(({ type }) => type !== expects.event),
      )
      .map((one) => `${named(one)} was acknowledged, but no entry tells of it`),
    ...outbox
      .filter(({ digest }) => !entered.has(digest))
      .map(
        ({ type, id, subject, service }) => `${type} ${id} of ${subject}, from the outbox of ${service}, has no entry`,
      ),
    ...[...topics.times.keys()]
      .filter((digest) => !sent.has(digest) && !entered.has(digest))
      .map((digest) => `the message with digest ${digest} has no entry`),
    ...trail
      .filter(({ sequence }, at) => sequence !== (trail[at - 1]?.sequence ?? 0) + 1)
      .map(({ sequence }) => `entry ${sequence} does not follow the one before it`),
    ...notFindable(facts),
    ...outOfOrder(facts),
  ];
}

function notFindable({ outbox, topics, trail }: Facts): Finding[] {
  const events = new Map([...outbox, ...topics.foreign].map((event) => [event.digest, event]));
  return trail.flatMap(({ digest, sequence, eventId, incidentId, version }) => {
    const event = events.get(digest);
    if (!event) return [];
    const byIncident = event.incidentId === null || incidentId === event.incidentId;
    return byIncident && eventId === event.id && version === event.version
      ? []
      : [`entry ${sequence} is not found by what it tells of: ${event.type} ${event.id}`];
  });
}

function outOfOrder({ trail }: Facts): Finding[] {
  const highest = new Map<string, number>();
  return trail.flatMap(({ sequence, incidentId, version }) => {
    if (incidentId === null || version === null) return [];
    const before = highest.get(incidentId) ?? 0;
    highest.set(incidentId, Math.max(before, version));
    return version > before
      ? []
      : [`entry ${sequence}, version ${version} of incident ${incidentId}, comes after version ${before}`];
  });
}
