import { databaseOf, inDatabase, withClient } from '../databases.mjs';
import { keysOf } from '../services.mjs';

/** An erasure is as old as its ruling, and may have been carried out later: Kafka may have been away. */
const MARGIN = 24 * 3_600_000;

/**
 * Rewrites the tables from which something was erased since the last base backup: a destroyed key stays in its page
 * until that is used again, and would go into the next base backup with it. Whoever needs the table waits for as long as
 * that takes. Answers the databases.
 */
export async function rewriteKeys(adminUrl, services, lastBackup) {
  const { rows } = await withClient(adminUrl, (admin) => admin.query('SELECT datname AS name FROM pg_database'));
  const present = rows.map(({ name }) => name);
  const owners = services.filter(({ needs }) => needs.includes('keys')).map(({ name }) => keysOf(name));
  const rewritten = [];
  for (const name of owners.filter((each) => present.includes(databaseOf(each)))) {
    const done = await inDatabase(adminUrl, name, (client) => rewrite(client, new Date(lastBackup - MARGIN)));
    if (done) rewritten.push(name);
  }
  return rewritten;
}

async function rewrite(client, since) {
  const erased = await client.query('SELECT FROM data_key WHERE key IS NULL AND erased_at >= $1 LIMIT 1', [since]);
  if (erased.rowCount === 0) return false;
  await client.query('VACUUM FULL data_key');
  const marks = await client.query(`SELECT to_regclass('public.phone_mark') IS NOT NULL AS present`);
  if (marks.rows[0].present) await client.query('VACUUM FULL phone_mark');
  return true;
}
