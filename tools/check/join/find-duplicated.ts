import { type Facts, type Finding, isSideFact, type JournalledCommand } from '../facts.js';
import { named } from './acknowledged.js';
import { type EventIndex, groupBy } from './events-by.js';

/**
 * Duplicated: one report or step that became two anywhere. The same event on its topic twice, as the same bytes, is
 * none: delivery is at least once, and every consumer knows it by its id.
 */
export const findDuplicated = (facts: Facts, index: EventIndex): Finding[] => [
  ...commandsWithTwoEvents(facts, index),
  ...stepsOfRefusedCommands(facts, index),
  ...reactionsThatRanTwice(index),
  ...versionsTakenTwice(index),
  ...eventsWithTwoBodies(facts),
  ...shownTwice(facts),
  ...enteredTwice(facts),
];

function commandsWithTwoEvents({ journal }: Facts, { byCommand }: EventIndex): Finding[] {
  return journal.commands.flatMap(({ command: { seq, key, correlationId, expects } }) => {
    if (!('event' in expects)) return [];
    const events = byCommand.get(correlationId)?.filter(({ type }) => type === expects.event) ?? [];
    const ids = new Set(events.map(({ id }) => id));
    return ids.size > 1
      ? [`command ${seq} (key ${key}) became ${ids.size} ${expects.event}: ${[...ids].join(', ')}`]
      : [];
  });
}

/** A command that was refused, and whose step was taken all the same. */
function stepsOfRefusedCommands({ journal }: Facts, { byCommand }: EventIndex): Finding[] {
  return journal.commands.filter(cameToNothing).flatMap((one) => {
    const steps =
      byCommand.get(one.command.correlationId)?.filter((event) => event.version !== null || isSideFact(event)) ?? [];
    return steps.map(
      ({ type, id, subject }) => `${named(one)} was refused, but became ${type} ${id} of incident ${subject}`,
    );
  });
}

const cameToNothing = ({ command: { expects }, answer }: JournalledCommand): boolean =>
  answer === undefined ? 'refusal' in expects : answer.status >= 400;

function reactionsThatRanTwice({ byCause }: EventIndex): Finding[] {
  return [...byCause.values()]
    .map((same) => ({ first: same[0]!, ids: [...new Set(same.map(({ id }) => id))] }))
    .filter(({ ids }) => ids.length > 1)
    .map(
      ({ first: { causationId, type, subject }, ids }) =>
        `event ${causationId} set off ${ids.length} ${type} of ${subject}: ${ids.join(', ')}`,
    );
}

function versionsTakenTwice({ byIncident }: EventIndex): Finding[] {
  return [...byIncident].flatMap(([incident, events]) =>
    [...groupBy(events, ({ version }) => String(version))]
      .map(([version, same]) => ({ version, ids: [...new Set(same.map(({ id }) => id))] }))
      .filter(({ ids }) => ids.length > 1)
      .map(({ version, ids }) => `incident ${incident} has version ${version} ${ids.length} times: ${ids.join(', ')}`),
  );
}

/** The same id with other bytes, or in two outboxes. */
function eventsWithTwoBodies({ outbox, topics }: Facts): Finding[] {
  return [...groupBy([...outbox, ...topics.foreign], ({ id }) => id)]
    .filter(([, same]) => new Set(same.map(({ digest }) => digest)).size > 1 || outboxesOf(same) > 1)
    .map(([id, same]) => `event ${id} exists ${same.length} times`);
}

const outboxesOf = (same: readonly object[]): number => same.filter((one) => 'service' in one).length;

function shownTwice({ casebook: { incidents, timeline } }: Facts): Finding[] {
  const entries = groupBy(timeline, ({ eventId }) => eventId);
  const rows = groupBy(incidents, ({ incidentId }) => incidentId);
  return [
    ...doubled(entries).map(([id, times]) => `event ${id} is in the casebook ${times} times`),
    ...doubled(rows).map(([id, times]) => `incident ${id} is in the casebook ${times} times`),
  ];
}

const enteredTwice = ({ trail }: Facts): Finding[] =>
  doubled(groupBy(trail, ({ digest }) => digest)).map(
    ([digest, times]) => `digest ${digest} is in the trail ${times} times`,
  );

const doubled = (groups: ReadonlyMap<string, readonly unknown[]>): [string, number][] =>
  [...groups].filter(([, same]) => same.length > 1).map(([key, same]) => [key, same.length]);
