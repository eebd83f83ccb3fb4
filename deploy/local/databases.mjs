import { Problem } from './problem.mjs';
import { databasesOf, hasDatabase, underscored } from './services.mjs';

export const CHECKER = 'grid_checker';
export const databaseOf = (name) => `grid_${underscored(name)}`;
export const ownerOf = (name) => `${underscored(name)}_owner`;
export const runtimeOf = (name) => `${underscored(name)}_runtime`;

/** All login roles of the platform. */
export const rolesOf = (services) => [
  CHECKER,
  ...services.flatMap(databasesOf).flatMap((name) => [ownerOf(name), runtimeOf(name)]),
];

/** The address of a database for one role, at the server that `adminUrl` names. */
export function addressFor(adminUrl, name, role, passwords) {
  const address = new URL(adminUrl);
  address.username = role;
  address.password = passwords[role];
  address.pathname = `/${databaseOf(name)}`;
  return address.href;
}

/**
 * Makes each service's databases and two roles for each: the owner, who migrates, and the runtime role, which may use
 * what the migrations grant it, in this one database. On a server that is all ours (`alone`) the server's own databases are
 * closed to them as well. Answers the names of the databases that were new.
 */
export async function ensureDatabases(adminUrl, services, passwords, { alone }) {
  const owning = services.flatMap(databasesOf);
  const checked = services.filter(hasDatabase).map(({ name }) => name);
  return withClient(adminUrl, async (admin) => {
    const isSuper = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper');
    if (isSuper.rowCount === 0)
      throw new Problem('The role in DATABASE_URL may not make databases and roles: give the address of a superuser.');
    const roles = await names(admin, 'SELECT rolname AS name FROM pg_roles');
    for (const role of rolesOf(services)) {
      const verb = roles.has(role) ? 'ALTER' : 'CREATE';
      await admin.query(
        `${verb} ROLE "${role}" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${passwords[role]}'`,
      );
    }
    // Earlier starts gave it this, and with it every database of a server of yours.
    await admin.query(`REVOKE pg_read_all_data FROM "${CHECKER}"`);
    await admin.query(`ALTER ROLE "${CHECKER}" SET default_transaction_read_only = on`);

    if (alone) await admin.query('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');

    const present = await names(admin, 'SELECT datname AS name FROM pg_database');
    const fresh = owning.filter((name) => !present.has(databaseOf(name)));
    for (const name of fresh) await admin.query(`CREATE DATABASE "${databaseOf(name)}" OWNER "${ownerOf(name)}"`);
    // Done every time, since an earlier start may have been cut off in between.
    await Promise.all(owning.map((name) => setRights(adminUrl, name, { checked: checked.includes(name) })));
    return fresh;
  });
}

/** The checker has no business in a database of keys. */
async function setRights(adminUrl, name, { checked }) {
  const [database, owner, runtime] = [databaseOf(name), ownerOf(name), runtimeOf(name)];
  const users = [runtime, ...(checked ? [CHECKER] : [])].map((role) => `"${role}"`).join(', ');
  const address = new URL(adminUrl);
  address.pathname = `/${database}`;
  await withClient(address.href, async (client) => {
    await client.query(`ALTER DATABASE "${database}" OWNER TO "${owner}"`);
    await client.query(`REVOKE ALL ON DATABASE "${database}" FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE "${database}" TO ${users}`);
    await client.query(`ALTER SCHEMA public OWNER TO "${owner}"`);
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await client.query(`GRANT USAGE ON SCHEMA public TO ${users}`);
  });
}

/** What the checkers of a replay and of chaos read, by columns where the others hold what people wrote or are. */
const CHECKED = {
  outbox: '',
  incident: '',
  step_ahead: '',
  deadline: '',
  incident_view: '',
  timeline_entry: '',
  side_fact: '',
  entry: '',
  subtree: '',
  tree: '',
  evidence_attachment: '',
  dead_letter: '(id, event_id, reason, topic, partition, "offset", status, created_at)',
  parked_event: '(incident_id, incident_version, parked_at)',
  evidence_file: '(evidence_id)',
  idempotency: '(person, key)',
  free_text: '(text_id, incident_id)',
  hotline_order: '(order_no, incident_id, follows)',
  hotline_callback: '(order_no, seq, kind, acknowledged_at)',
};

/** Gives the checker its rights on the tables there are: after the migrations, which make them. */
export async function letCheckerRead(adminUrl, services) {
  for (const { name } of services.filter(hasDatabase)) {
    const address = new URL(adminUrl);
    address.pathname = `/${databaseOf(name)}`;
    await withClient(address.href, async (client) => {
      const present = await names(client, `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
      for (const [table, columns] of Object.entries(CHECKED)) {
        if (present.has(table)) await client.query(`GRANT SELECT ${columns} ON ${table} TO "${CHECKER}"`);
      }
    });
  }
}

/** Answers whether the server takes connections; a wrong password is an answer for a person and not worth waiting. */
export async function postgresAnswers(adminUrl) {
  try {
    return await withClient(adminUrl, async (client) => (await client.query('SELECT 1')).rowCount === 1);
  } catch (error) {
    if (['28P01', '28000', '3D000'].includes(error.code))
      throw new Problem(
        `PostgreSQL refuses the administrator: ${error.message}; correct DATABASE_URL, or unset it to have a server started here ("npm run reset" throws that one's data away).`,
      );
    throw error;
  }
}

export async function withClient(connectionString, work) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString, connectionTimeoutMillis: 3000 });
  client.on('error', () => {}); // the query in flight reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Works in one of our databases as the administrator. */
export function inDatabase(adminUrl, name, work) {
  const address = new URL(adminUrl);
  address.pathname = `/${databaseOf(name)}`;
  return withClient(address.href, work);
}

async function names(client, query) {
  return new Set((await client.query(query)).rows.map(({ name }) => name));
}
