import { wait } from '#primitives';
import pg from 'pg';
import { databaseUrl } from './database-url.js';

/**
 * Waits until the trail has integrated, archived and signed every entry, and knows from all of them what was on whose
 * desk. Entries that were written beside the service keep it busy for a while, which is no part of a measurement.
 */
export async function untilTrailCaughtUp(adminUrl: string, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(adminUrl, 'trail') });
  await client.connect();
  try {
    for (let looked = 0; ; looked++) {
      const { rows } = await client.query<{ tree: string; desks: string }>(
        `SELECT last - coalesce((SELECT max(size) FROM checkpoint), 0) AS tree,
                last - (SELECT upto FROM desk_position) AS desks
         FROM (SELECT coalesce(max(sequence), 0) AS last FROM entry) AS entries`,
      );
      const { tree, desks } = rows[0]!;
      if (Number(tree) === 0 && Number(desks) === 0) return;
      if (looked % 10 === 0) say(`waiting for the trail: ${tree} entries not signed, ${desks} not on desks`);
      await wait(1_000);
    }
  } finally {
    await client.end();
  }
}
