import { createDataSource, type MigrationClass } from './data-source.js';

/** What the runtime role may do in one table; everything (SELECT, INSERT, UPDATE, DELETE) where nothing is said. */
export type TableRights = Readonly<Record<string, readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[]>>;

/**
 * Brings a service's database up to date; run at deploy as the tables' owner, never by the running service.
 * Reads `DATABASE_URL` (the owner's) and `RUNTIME_ROLE` from the environment given to it. Ends the process with 1 on
 * failure.
 */
export async function migrate(
  environment: Readonly<Record<string, string | undefined>>,
  migrations: readonly MigrationClass[],
  rights: TableRights = {},
): Promise<void> {
  const { DATABASE_URL: url, RUNTIME_ROLE: role } = environment;
  if (!url || !role || !/^\w+$/.test(role)) throw new Error('migrate: set DATABASE_URL and RUNTIME_ROLE');
  const dataSource = createDataSource({
    url,
    migrations,
    applicationName: 'migrate',
    poolSize: 1,
    // An index on a table that has grown takes its time.
    statementTimeout: 0,
  });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations({ transaction: 'each' });
    const tables: { name: string }[] = await dataSource.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
    );
    for (const { name } of tables) {
      await dataSource.query(`REVOKE ALL ON TABLE "${name}" FROM "${role}"`);
      const granted = rights[name] ?? ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
      await dataSource.query(`GRANT ${granted.join(', ')} ON TABLE "${name}" TO "${role}"`);
    }
    await dataSource.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO "${role}"`);
    process.stdout.write(`migrated: ${done.length} new of ${migrations.length}\n`);
  } finally {
    await dataSource.destroy();
  }
}
