import type { DatabaseCounts } from '../measure/database-counts.js';

type Asked = Pick<DatabaseCounts, 'transactions' | 'writing' | 'inserted' | 'updated' | 'deleted'>;

/**
 * A pgbench script that does what one lifecycle does, as far as PostgreSQL counts it: as many transactions that write,
 * with as many rows inserted, updated and deleted among them, and as many that only read. Rows are dealt out evenly
 * over the transactions; what a lifecycle has of a row in a fraction is rounded.
 */
export function floorScript(asked: Asked, rows: number): string {
  const writing = Math.max(1, Math.round(asked.writing));
  const reading = Math.max(0, Math.round(asked.transactions) - writing);
  const inserted = dealt(Math.round(asked.inserted), writing);
  const updated = dealt(Math.round(asked.updated), writing);
  const deleted = dealt(Math.round(asked.deleted), writing);
  const writes = Array.from({ length: writing }, (_, at) => [
    `\\set from random(1, ${rows - 1_000})`,
    'BEGIN;',
    ...(inserted[at]
      ? [`INSERT INTO floor (content) SELECT repeat('y', 600) FROM generate_series(1, ${inserted[at]});`]
      : []),
    ...(updated[at]
      ? [`UPDATE floor SET at = clock_timestamp() WHERE id IN (${someRows(':from', updated[at])});`]
      : []),
    // What this very transaction or an earlier one added: there is always some.
    ...(deleted[at]
      ? [
          `DELETE FROM floor WHERE id IN (SELECT id FROM floor WHERE id > ${rows} ORDER BY id DESC LIMIT ${deleted[at]} FOR UPDATE SKIP LOCKED);`,
        ]
      : []),
    // A transaction that writes no row still takes an id, as one that only locks rows does.
    ...(inserted[at] || updated[at] || deleted[at] ? [] : ['SELECT pg_current_xact_id();']),
    'COMMIT;',
  ]);
  const reads = Array.from({ length: reading }, () => [
    `\\set from random(1, ${rows})`,
    'SELECT content FROM floor WHERE id = :from;',
  ]);
  return `${[...writes, ...reads].flat().join('\n')}\n`;
}

/** So many things over so many places, as evenly as whole numbers go. */
export const dealt = (things: number, places: number): number[] =>
  Array.from(
    { length: places },
    (_, at) => Math.floor(((at + 1) * things) / places) - Math.floor((at * things) / places),
  );

const someRows = (from: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${from} + ${at * 7}`).join(', ');
