import { join } from 'node:path';
import pg from 'pg';

/**
 * A logical dump of every database of a server, those of keys as well: a file for each table, as COPY writes it, which
 * is the statement that pg_dump takes its data by (the project brings no pg_dump of its server’s version). With what the
 * planner keeps of values, which no dump has. Into a folder that PostgreSQL may write to; answers the files.
 */
export async function dumpDatabases(adminUrl: string, folder: string): Promise<string[]> {
  const names = await inDatabase(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE datallowconn AND NOT datistemplate ORDER BY 1',
    );
    return rows.map(({ name }) => name);
  });
  const files: string[] = [];
  for (const name of names) {
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    files.push(...(await inDatabase(url.href, (client) => dumpTables(client, join(folder, name)))));
  }
  return files;
}

async function dumpTables(client: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; name: string; target: string }>(
    `SELECT nspname AS schema, relname AS name, format('%I.%I', nspname, relname) AS target
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind IN ('r', 'm') AND nspname NOT LIKE 'pg\\_toast%'
       AND (nspname NOT IN ('pg_catalog', 'information_schema') OR relname IN ('pg_largeobject', 'pg_statistic'))
     ORDER BY 1, 2`,
  );
  const files: string[] = [];
  for (const { schema, name, target } of rows) {
    const file = `${prefix}.${schema}.${name}.copy`;
    await client.query(`COPY (SELECT * FROM ${target}) TO ${client.escapeLiteral(file)}`);
    files.push(file);
  }
  return files;
}

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
