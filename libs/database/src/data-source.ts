import { PreparingClient } from './preparing-client.js';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

export interface DatabaseSettings {
  readonly url: string;
  readonly entities?: DataSourceOptions['entities'];
  readonly migrations?: readonly MigrationClass[];
  readonly poolSize?: number;
  /** Milliseconds a statement may take, 0 for as long as it needs; 30 s when not given. */
  readonly statementTimeout?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
}

/**
 * A TypeORM data source the way every service uses one: no synchronize, commits durable, and time limits that free
 * the locks of a process which hangs or is frozen in the middle of a transaction.
 */
export function createDataSource(settings: DatabaseSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: settings.entities ?? [],
    migrations: [...(settings.migrations ?? [])],
    migrationsTableName: 'migration',
    synchronize: false,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize ?? 10,
    extra: {
      Client: PreparingClient,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      options: Object.entries({
        statement_timeout: settings.statementTimeout ?? 30_000,
        // Shorter than the patience of whoever sent the command: a twin hears that the first is still at work.
        lock_timeout: 5_000,
        idle_in_transaction_session_timeout: 15_000,
        timezone: 'UTC',
      })
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
  });
}
