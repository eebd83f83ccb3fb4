import { inDatabase } from '../databases.mjs';
import { say } from '../say.mjs';
import { keysOf } from '../services.mjs';

/**
 * Whom a service erases beside the callers and incidents that an erasure names: by table of its own database, the ids of
 * what it keeps under keys of its own.
 */
const ALSO = {
  reporter_search: 'SELECT reason_id AS id FROM reporter_search WHERE incidents && $1::uuid[] AND searched_at <= $2',
  evidence_attachment:
    'SELECT evidence_id AS id FROM evidence_attachment WHERE incident_id = ANY($1::uuid[]) AND cited_at <= $2',
};

/** What callers and texts are found by, where a service has that. */
const FOUND_BY = {
  phone_mark: ['DELETE FROM phone_mark WHERE party_id = ANY($1::uuid[])', ({ parties }) => [parties]],
  text_mark: [
    'DELETE FROM text_mark WHERE incident_id = ANY($1::uuid[]) AND noted_at <= $2',
    ({ incidents }, at) => [incidents, at],
  ],
};

/**
 * Destroys in restored databases of keys what was destroyed before, by the list of erasures (docs/adr/0034): before any
 * service is started, so that nobody is served what a backup has brought back. May be done again.
 */
export async function applyErasures(adminUrl, services, erasures) {
  for (const service of services.filter(({ needs }) => needs.includes('keys') && needs.includes('database'))) {
    const { name } = service;
    if (!(await has(adminUrl, keysOf(name)))) continue;
    let destroyed = 0;
    for (const { data, time } of erasures) {
      const subjects = [...data.parties, ...data.incidents, ...(await alsoErased(adminUrl, name, data, time))];
      destroyed += await inDatabase(adminUrl, keysOf(name), (client) => destroy(client, subjects, data, time));
    }
    if (destroyed > 0) say(`  ok   ${destroyed} keys of ${name}, which the backup had brought back, destroyed again`);
  }
}

async function alsoErased(adminUrl, name, { incidents }, time) {
  return inDatabase(adminUrl, name, async (client) => {
    const ids = [];
    for (const [table, query] of Object.entries(ALSO))
      if (await hasTable(client, table)) ids.push(...(await client.query(query, [incidents, time])).rows);
    return ids.map(({ id }) => id);
  });
}

async function destroy(client, subjects, data, time) {
  for (const [table, [statement, parameters]] of Object.entries(FOUND_BY))
    if (await hasTable(client, table)) await client.query(statement, parameters(data, time));
  const { rowCount } = await client.query(
    `UPDATE data_key SET key = NULL, erased_at = $2
     WHERE subject_id = ANY($1::uuid[]) AND made_at <= $2 AND key IS NOT NULL`,
    [subjects, time],
  );
  return rowCount;
}

async function hasTable(client, table) {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS present', [`public.${table}`]);
  return rows[0].present;
}

/** Whether the backup is of a time when the service had such a database. */
async function has(adminUrl, name) {
  try {
    return await inDatabase(adminUrl, name, (client) => hasTable(client, 'data_key'));
  } catch (error) {
    if (error.code === '3D000') return false;
    throw error;
  }
}
