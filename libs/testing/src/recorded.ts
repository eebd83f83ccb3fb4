import type { EventOf, EventType } from '#contracts';
import type { TestDatabase } from './test-database.js';

/** The events of a type that a service has put into its outbox, in order. */
export async function recorded<T extends EventType>(
  { database }: { readonly database: TestDatabase },
  type: T,
): Promise<EventOf<T>[]> {
  const rows = await database.query<{ event: EventOf<T> }>(
    `SELECT convert_from(payload, 'UTF8')::json AS event FROM outbox WHERE type = $1 ORDER BY position`,
    [type],
  );
  return rows.map(({ event }) => event);
}
