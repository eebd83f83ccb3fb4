import type { Clock } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { SequencedEntry } from './read-entries.js';
import { type EntryIndex, whatAnEntryTells } from './what-an-entry-tells.js';

/** The advisory lock under which numbers are given: one sequencer at a time, in whichever replica. */
const sequenceLock = 0x7472_6169;

export interface NewEntry extends EntryIndex {
  /** Its hash in the tree: the same bytes are the same entry. */
  readonly leaf: Buffer;
  readonly bytes: Buffer;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

const columns = [
  ['length', 'int', (entry) => entry.bytes.length],
  ['topic', 'text', (entry) => entry.topic],
  ['partition', 'int', (entry) => entry.partition],
  ['"offset"', 'bigint', (entry) => entry.offset],
  ['event_id', 'text', (entry) => entry.eventId],
  ['type', 'text', (entry) => entry.type],
  ['incident_id', 'uuid', (entry) => entry.incidentId],
  ['incident_version', 'int', (entry) => entry.incidentVersion],
  ['actor', 'text', (entry) => entry.actor],
  ['actor_unit', 'text', (entry) => entry.actorUnit],
  ['time', 'timestamptz', (entry) => entry.time],
] as const satisfies readonly (readonly [name: string, type: string, of: (entry: NewEntry) => unknown])[];

const names = columns.map(([name]) => name).join(', ');
const stored = columns
  .slice(1)
  .map(([name]) => name)
  .join(', ');
const arraysFrom = (first: number) => columns.map(([, type], index) => `$${index + first}::${type}[]`).join(', ');

/**
 * Leaves and bytes come in one piece each, in binary: as arrays they would be written in hex and read back.
 * Numbered after the known ones are left out, so that a second delivery leaves no gap. The time of receipt never runs
 * backwards along the sequence, whatever the clocks of two replicas say: an entry received until some moment is before
 * every entry received after it.
 */
const insert = `
  WITH last AS (SELECT sequence, received_at FROM entry ORDER BY sequence DESC LIMIT 1),
  given AS (
    SELECT *, substring($2::bytea, 32 * (place::int - 1) + 1, 32) AS leaf,
           (sum(length) OVER (ORDER BY place) - length)::int AS start
    FROM unnest(${arraysFrom(4)}) WITH ORDINALITY AS entries(${names}, place)
  )
  INSERT INTO entry (sequence, received_at, leaf, bytes, ${stored})
  SELECT coalesce((SELECT sequence FROM last), 0) + row_number() OVER (ORDER BY place),
         greatest($1::timestamptz, (SELECT received_at FROM last)),
         leaf, substring($3::bytea, start + 1, length), ${stored}
  FROM given
  WHERE NOT EXISTS (SELECT 1 FROM entry AS known WHERE known.leaf = given.leaf)
  RETURNING sequence`;

/** Adds what is new of these to the end of the sequence, in their order. Gives how many were new. */
export async function appendEntries(
  manager: EntityManager,
  clock: Clock,
  entries: readonly NewEntry[],
): Promise<number> {
  const distinct = new Map<string, NewEntry>();
  for (const entry of entries) {
    const leaf = entry.leaf.toString('latin1');
    if (!distinct.has(leaf)) distinct.set(leaf, entry);
  }
  const rows = [...distinct.values()];
  // By itself: the next statement must see what the lock's holder before us committed.
  await manager.query('SELECT pg_advisory_xact_lock($1)', [sequenceLock]);
  const added: unknown[] = await manager.query(insert, [
    clock.now(),
    Buffer.concat(rows.map(({ leaf }) => leaf)),
    Buffer.concat(rows.map(({ bytes }) => bytes)),
    ...columns.map(([, , of]) => rows.map((row) => of(row))),
  ]);
  return added.length;
}

const insertAsNumbered = `
  INSERT INTO entry (sequence, received_at, leaf, bytes, ${stored})
  SELECT sequence, received_at, leaf, bytes, ${stored}
  FROM unnest($1::bigint[], $2::timestamptz[], $3::bytea[], $4::bytea[], ${arraysFrom(5)})
    AS entries(sequence, received_at, leaf, bytes, ${names})
  ON CONFLICT (sequence) DO NOTHING`;

/** Puts entries back under the numbers that they had; those that another replica has put back already stay. */
export async function insertSequenced(manager: EntityManager, entries: readonly SequencedEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, ...whatAnEntryTells(entry.bytes) }));
  await manager.query('SELECT pg_advisory_xact_lock($1)', [sequenceLock]);
  await manager.query(insertAsNumbered, [
    rows.map(({ sequence }) => sequence),
    rows.map(({ receivedAt }) => receivedAt),
    rows.map(({ leaf }) => leaf),
    rows.map(({ bytes }) => bytes),
    ...columns.map(([, , of]) => rows.map((row) => of(row))),
  ]);
}
