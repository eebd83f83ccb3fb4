import type { Database } from './database.js';

const batch = 5_000;

/**
 * Deletes rows that are older than `days`, in small batches, so that nothing waits for it; replicas that do it at the
 * same time pass over each other's rows. Table, column and condition are the programmer's, never a user's.
 * @returns how many rows went
 */
export async function forgetAged(
  database: Database,
  { table, column, days, only = 'true' }: { table: string; column: string; days: number; only?: string },
): Promise<number> {
  for (let gone = 0; ;) {
    const [, count]: [unknown[], number] = await database.manager.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM ${table} WHERE ${column} < clock_timestamp() - make_interval(days => $1) AND ${only}
         LIMIT ${batch} FOR UPDATE SKIP LOCKED))`,
      [days],
    );
    gone += count;
    if (count < batch) return gone;
  }
}
