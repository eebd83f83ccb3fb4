import { databaseOf, withClient } from '../databases.mjs';

/** What PostgreSQL answers where identity has no database yet, or one from before there was such a table. */
const NOT_THERE = ['3D000', '42P01'];

/**
 * Notes for the record that the databases as a whole were backed up or set back, which no service can see: identity puts
 * it on the trail. Answers whether it could be noted.
 */
export async function noteAct(adminUrl, type, data, service = 'identity') {
  const address = new URL(adminUrl);
  address.pathname = `/${databaseOf(service)}`;
  try {
    await withClient(address.href, (client) =>
      client.query('INSERT INTO operators_act (type, data) VALUES ($1, $2)', [type, JSON.stringify(data)]),
    );
    return true;
  } catch (error) {
    if (NOT_THERE.includes(error.code)) return false;
    throw error;
  }
}
