import { eventDefinitions } from '#contracts';
import type { EntityManager } from 'typeorm';
import type { SealedEvent } from './new-event.js';

/** Transactions that have put something into the outbox. */
const withNews = new WeakSet<EntityManager>();

/** Says that this transaction has put something into the outbox. */
export const noteNews = (manager: EntityManager): void => void withNews.add(manager);

/** Whether this transaction has something for the relay. Most of a consumer's have not: waking it costs a transaction. */
export const hasNews = (manager: EntityManager): boolean => withNews.has(manager);

/**
 * Writes events into the outbox of the transaction that changes the state they tell of. Lifecycle events must be
 * appended while the incident's row is locked: that is what keeps their order.
 */
export async function appendToOutbox(manager: EntityManager, events: readonly SealedEvent[]): Promise<void> {
  if (events.length === 0) return;
  noteNews(manager);
  await manager.query(
    `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bytea[])`,
    [
      events.map(({ event }) => event.id),
      events.map(({ event }) => eventDefinitions[event.type].aggregate),
      events.map(({ event }) => event.subject),
      events.map(({ event }) => event.type),
      events.map(({ bytes }) => bytes),
    ],
  );
}
