import { type AggregateType, routes } from '#contracts';
import type { SealedEvent } from '#event-bus';
import { leafHash } from '#merkle';
import { eventually, type TestDatabase, type TestService } from '#testing';
import { startTrail } from '../../../apps/trail/src/trail-at-work.spec.js';
import { ServiceDatabase } from '../../check/read-databases.js';
import type { TrailTables } from './stored-tree.js';

/** A trail of a drill's own, with what services of its own say. */
export interface DrilledLog {
  readonly tables: TrailTables;
  /** Records what a service has said so far, and events beside it; resolves when all of it is in the log. */
  record(service: TestService | undefined, ...events: readonly SealedEvent[]): Promise<void>;
  /** The numbers of the entries that commit to a text or file. */
  committingTo(id: string): Promise<number[]>;
  close(): Promise<void>;
}

export async function startDrilledLog(): Promise<DrilledLog> {
  const trail = await startTrail();
  const reading = new ServiceDatabase('trail', trail.database.url);
  /** By database: how far its outbox is recorded. */
  const recordedUpTo = new Map<TestDatabase, string>();
  return {
    tables: { query: <Row>(sql: string, parameters?: unknown[]) => reading.query(sql, parameters) as Promise<Row[]> },
    record: async (service, ...events) => {
      const said = service ? await outboxAfter(service.database, recordedUpTo.get(service.database) ?? '0') : [];
      if (service && said.length > 0) recordedUpTo.set(service.database, said.at(-1)!.position);
      for (const { aggregate, key, bytes } of said)
        for (const topic of routes[aggregate]) await trail.topics.publishBytes(topic, key, bytes);
      await trail.topics.publish(...events);
      const leaves = [...said, ...events].map(({ bytes }) => leafHash(bytes));
      await eventually(async () => {
        const known = await reading.query('SELECT FROM entry WHERE leaf = ANY($1::bytea[])', [leaves]);
        return known.length === leaves.length;
      }, 30_000);
    },
    committingTo: async (id) => {
      const rows = await reading.query<{ n: number }>(
        `SELECT sequence::int AS n FROM entry WHERE convert_from(bytes, 'UTF8') ~ $1 ORDER BY sequence`,
        [`"(textId|evidenceId)":"${id}"`],
      );
      return rows.map(({ n }) => n);
    },
    close: async () => {
      await reading.close();
      await trail.close();
    },
  };
}

interface Said {
  readonly position: string;
  readonly aggregate: AggregateType;
  readonly key: string;
  readonly bytes: Buffer;
}

const outboxAfter = (database: TestDatabase, position: string): Promise<Said[]> =>
  database.query<Said>(
    `SELECT position, aggregatetype AS aggregate, aggregateid AS key, payload AS bytes FROM outbox
     WHERE position > $1 AND aggregatetype <> 'checkpoint' AND type <> 'dead-letter' ORDER BY position`,
    [position],
  );

/** Rows of a table, to be altered below its service. */
export interface Alteration {
  readonly database: TestDatabase;
  readonly table: string;
  /** Which rows; a column and its value. */
  readonly where: readonly [column: string, value: string];
  /** What the one row is set to, as in `key = NULL`; without it the rows are deleted. `$2` and on are `values`. */
  readonly set?: string;
  readonly values?: readonly unknown[];
}

/** Looks while rows are altered; then puts them back. */
export async function whileAltered<T>(
  { database, table, where: [column, value], set, values = [] }: Alteration,
  look: () => Promise<T>,
): Promise<T> {
  const kept = await database.query<{ row: object }>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${column}::text = $1`,
    [value],
  );
  if (kept.length === 0) throw new Error(`${table} has no such row`);
  const change = set === undefined ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${set}`;
  await database.query(`${change} WHERE ${column}::text = $1`, [value, ...values]);
  try {
    return await look();
  } finally {
    for (const { row } of kept) {
      const columns = Object.keys(row).join(', ');
      const asKept = `SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`;
      if (set === undefined) await database.query(`INSERT INTO ${table} (${columns}) ${asKept}`, [row]);
      else
        await database.query(`UPDATE ${table} SET (${columns}) = (${asKept}) WHERE ${column}::text = $2`, [row, value]);
    }
  }
}
