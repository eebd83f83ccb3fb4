import { randomBytes } from 'node:crypto';
import { migrate, type MigrationClass, type TableRights } from '#database';
import pg from 'pg';
import { testServers } from './servers.js';

export interface TestDatabase {
  /** As the service's runtime role, with the rights it has in earnest. */
  readonly url: string;
  /** As the owner of the tables. */
  readonly ownerUrl: string;
  query<Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Whether any row of any table holds this text, plainly or in bytes. */
  holds(text: string): Promise<boolean>;
  drop(): Promise<void>;
}

/** A database of the test's own, migrated as at deploy, with owner and runtime role. */
export async function createTestDatabase(
  migrations: readonly MigrationClass[],
  rights: TableRights = {},
): Promise<TestDatabase> {
  const { databaseUrl } = testServers();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const [owner, runtime] = [`${name}_owner`, `${name}_runtime`];
  await asAdmin(databaseUrl, async (admin) => {
    await admin.query(`CREATE ROLE ${owner} LOGIN PASSWORD '${name}'`);
    await admin.query(`CREATE ROLE ${runtime} LOGIN PASSWORD '${name}'`);
    await admin.query(`CREATE DATABASE ${name} OWNER ${owner}`);
  });
  const urlOf = (role: string) => {
    const url = new URL(databaseUrl);
    Object.assign(url, { username: role, password: name, pathname: `/${name}` });
    return url.toString();
  };
  await migrate({ DATABASE_URL: urlOf(owner), RUNTIME_ROLE: runtime }, migrations, rights);
  const pool = new pg.Pool({ connectionString: urlOf(owner), max: 2 });
  pool.on('error', () => undefined);
  return {
    url: urlOf(runtime),
    ownerUrl: urlOf(owner),
    query: async <Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []) =>
      (await pool.query<Row>(sql, parameters)).rows,
    holds: async (text) => {
      const { rows } = await pool.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
      );
      for (const { name } of rows) {
        const found = await pool.query(
          `SELECT FROM "${name}" AS t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`,
          [text, Buffer.from(text).toString('hex')],
        );
        if (found.rowCount) return true;
      }
      return false;
    },
    drop: async () => {
      await pool.end();
      await asAdmin(databaseUrl, async (admin) => {
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await admin.query(`DROP ROLE ${owner}`);
        await admin.query(`DROP ROLE ${runtime}`);
      });
    },
  };
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
