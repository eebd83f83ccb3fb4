import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { wait } from '#primitives';
import type { DataSource, EntityManager } from 'typeorm';
import { createDataSource, type DatabaseSettings } from './data-source.js';

/** Nest injection token of the {@link DatabaseSettings}. */
export const DATABASE_SETTINGS = Symbol('DatabaseSettings');

/** The database is not reachable yet; the caller may try again. */
export class DatabaseAway extends Error {
  constructor() {
    super('DataSource is not connected yet');
  }
}

/** The service's database: connects in the background, waits for a server that is away, and closes last. */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  readonly dataSource: DataSource;
  private readonly stopping = new AbortController();
  private connecting: Promise<void> | undefined;

  constructor(@Inject(DATABASE_SETTINGS) readonly settings: DatabaseSettings) {
    this.dataSource = createDataSource(settings);
  }

  onModuleInit(): void {
    void this.whenConnected();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.connecting;
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** Resolves once connected; rejects never. Ends early, unconnected, when the service stops. */
  whenConnected(): Promise<void> {
    // Whoever asks first sets it off: consumers are started before Nest initialises its modules.
    return (this.connecting ??= this.connect());
  }

  /** For reads outside a transaction. Throws {@link DatabaseAway} before the first connection. */
  get manager(): EntityManager {
    if (!this.dataSource.isInitialized) throw new DatabaseAway();
    return this.dataSource.manager;
  }

  /** One transaction: everything in `work` or nothing. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.manager.transaction(work);
  }

  /** A read with parameters ($1, …), rows as plain objects. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, parameters);
  }

  /** Whether the database answers within two seconds. */
  async answers(): Promise<boolean> {
    const answered = new AbortController();
    try {
      return await Promise.race([
        this.query('SELECT 1').then(() => true),
        wait(2_000, answered.signal).then(() => false),
      ]);
    } catch {
      return false;
    } finally {
      answered.abort();
    }
  }

  private async connect(): Promise<void> {
    for (let delay = 200; !this.stopping.signal.aborted; delay = Math.min(delay * 2, 5_000)) {
      try {
        await this.dataSource.initialize();
        return;
      } catch (error) {
        process.stderr.write(
          `${JSON.stringify({ level: 40, msg: 'database away, waiting', reason: (error as Error).message })}\n`,
        );
        await wait(delay, this.stopping.signal);
      }
    }
  }
}
