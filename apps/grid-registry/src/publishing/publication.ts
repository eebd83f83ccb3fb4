import type { DataOf, EventType } from '#contracts';
import { appendToOutbox, type EventActor, sealEvent } from '#event-bus';
import type { EntityManager } from 'typeorm';

/** One change of the registry: the transaction it is made in, who makes it, and when. */
export interface Publication {
  readonly manager: EntityManager;
  readonly by: EventActor;
  readonly at: Date;
}

/** Puts facts into the outbox of the transaction that makes them true. `subjectOf`: the key they are kept under. */
export async function publishFacts<T extends EventType>(
  { manager, by, at }: Publication,
  type: T,
  facts: readonly DataOf<T>[],
  subjectOf: (fact: DataOf<T>) => string,
): Promise<void> {
  const sealed = facts.map((data) =>
    sealEvent({ type, subject: subjectOf(data), data, service: 'grid-registry', by, at }),
  );
  await appendToOutbox(manager, sealed);
}
