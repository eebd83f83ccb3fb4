import type pg from 'pg';

/** What a PostgreSQL server has done; see pg_stat_database. */
export interface DatabaseCounts {
  /** All that were committed, reads included. */
  readonly transactions: number;
  /** Transactions that wrote: each takes an id of its own. */
  readonly writing: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  readonly walBytes: number;
}

/** What the databases whose names match (LIKE) have done since they were made; ids and log are the whole server's. */
export async function databaseCounts(server: pg.Client, databases: string): Promise<DatabaseCounts> {
  const { rows } = await server.query<Record<keyof DatabaseCounts, string>>(
    `SELECT sum(xact_commit) AS transactions, sum(tup_inserted) AS inserted, sum(tup_updated) AS updated,
            sum(tup_deleted) AS deleted, pg_snapshot_xmax(pg_current_snapshot())::text AS writing,
            pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') AS "walBytes"
     FROM pg_stat_database WHERE datname LIKE $1`,
    [databases],
  );
  return Object.fromEntries(
    Object.entries(rows[0]!).map(([name, value]) => [name, Number(value)]),
  ) as unknown as DatabaseCounts;
}

/** What was done between two counts, per unit. */
export const countsPer = (before: DatabaseCounts, after: DatabaseCounts, units: number): DatabaseCounts =>
  Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, (value - before[name as keyof DatabaseCounts]) / units]),
  ) as unknown as DatabaseCounts;
