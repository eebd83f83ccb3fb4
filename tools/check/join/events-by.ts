import type { EventFact, Facts, OutboxFact } from '../facts.js';

/** Puts things together that have the same key. */
export function groupBy<T>(all: Iterable<T>, key: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = key(one);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** The events of a run, by what the searches look them up by. */
export interface EventIndex {
  /** What commands set off themselves, by their correlation id. */
  readonly byCommand: ReadonlyMap<string, readonly OutboxFact[]>;
  /** What reactions made of one event, by its id, for each type and subject. */
  readonly byCause: ReadonlyMap<string, readonly EventFact[]>;
  /** Every lifecycle event there is, in an outbox or only on a topic, by incident. */
  readonly byIncident: ReadonlyMap<string, readonly EventFact[]>;
}

export function indexEvents({ outbox, topics }: Facts): EventIndex {
  return {
    byCommand: groupBy(outbox, ({ causationId, correlationId }) => (causationId === null ? correlationId : undefined)),
    byCause: groupBy<EventFact>([...outbox, ...topics.foreign], ({ causationId, type, subject }) =>
      causationId === null ? undefined : `${causationId} ${type} ${subject}`,
    ),
    byIncident: groupBy<EventFact>([...outbox, ...topics.foreign], ({ version, subject }) =>
      version === null ? undefined : subject,
    ),
  };
}
