import type { Database } from '#database';
import type { z } from 'zod';
import type { EntryRow } from '../../domain/entry.js';
import { ListEntries, pageBytes, pageOf } from './list-entries.query.js';

export interface FoundEntry {
  readonly sequence: number;
  readonly topic: string;
  readonly receivedAt: Date;
  readonly bytes: Buffer;
}

/** All entries that a list would show, up to a sequence number, in order. Read page by page: memory holds one. */
export async function* entriesLike(
  database: Database,
  query: Pick<z.input<typeof ListEntries>, 'incident' | 'type' | 'from' | 'to'>,
  upTo: number,
): AsyncGenerator<FoundEntry> {
  const limit = 500;
  for (let after: number | undefined = 0; after !== undefined;) {
    const { sql, parameters } = pageOf(ListEntries.parse({ ...query, after, limit }));
    const rows = await database.query<EntryRow & { upto: string }>(sql, parameters);
    for (const { sequence, topic, received_at, bytes } of rows.slice(0, limit)) {
      if (Number(sequence) > upTo) return;
      after = Number(sequence);
      yield { sequence: after, topic, receivedAt: received_at, bytes };
    }
    const goesOn = rows.length > limit || Number(rows.at(-1)?.upto ?? 0) >= pageBytes;
    if (!goesOn) return;
  }
}
