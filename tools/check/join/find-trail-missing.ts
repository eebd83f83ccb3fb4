import type { Facts, Finding } from '../facts.js';
import { acknowledgedSteps, named } from './acknowledged.js';
import type { EventIndex } from './events-by.js';

/**
 * Missing in the trail: an acknowledged command, a row of an outbox, or a message of a recorded topic without its
 * entry; and a number that the trail itself has left out.
 */
export function findTrailMissing({ journal, outbox, topics, trail }: Facts, { byCommand }: EventIndex): Finding[] {
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
  ];
}
