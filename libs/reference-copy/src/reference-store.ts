import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, isPassingFailure } from '#database';
import { Refused, wait } from '#primitives';
import type { EntityManager } from 'typeorm';
import { referenceRefusals } from './reference.refusals.js';

export type ReferenceKind =
  'units' | 'posts' | 'catalogue' | 'grids' | 'time-rules' | 'routing-rules' | 'admission-lists';

/** Milliseconds between looks for changes. */
const lookEvery = 500;

interface Loaded {
  readonly version: string;
  readonly rows: readonly unknown[];
  built?: { readonly value: unknown };
}

/** Keeps one piece of reference data, unless a later version is here already; every replica's memory follows. */
export async function keepReference(
  manager: EntityManager,
  kind: ReferenceKind,
  key: string,
  version: number,
  data: object,
): Promise<void> {
  const kept: unknown[] = await manager.query(
    `INSERT INTO reference_item (kind, key, version, data) VALUES ($1, $2, $3, $4)
     ON CONFLICT (kind, key) DO UPDATE SET version = excluded.version, data = excluded.data
     WHERE reference_item.version < excluded.version RETURNING key`,
    [kind, key, version, JSON.stringify(data)],
  );
  if (kept.length > 0) await tellReplicas(manager, kind);
}

/** Makes every replica read the kind again once this transaction is committed. */
export async function tellReplicas(manager: EntityManager, kind: ReferenceKind): Promise<void> {
  await manager.query(
    `INSERT INTO reference_version (kind, version) VALUES ($1, 1)
     ON CONFLICT (kind) DO UPDATE SET version = reference_version.version + 1`,
    [kind],
  );
}

/**
 * Reference data in memory, built anew whenever the copy in the database has changed. It looks by itself, so that
 * whoever asks in the middle of a transaction never waits for a second connection.
 */
@Injectable()
export class ReferenceStore implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ReferenceStore.name);
  private readonly stopping = new AbortController();
  private readonly kinds = new Map<ReferenceKind, Loaded>();
  private readonly readers = new Map<ReferenceKind, () => Promise<readonly unknown[]>>();
  private looking: Promise<void> = Promise.resolve();
  private looked = false;
  private lastFailure: string | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.looking = this.keepLooking();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.looking;
  }

  /** Reads a kind otherwise than as all its rows whenever it has changed: it may keep what did not. */
  readBy(kind: ReferenceKind, read: () => Promise<readonly unknown[]>): void {
    this.readers.set(kind, read);
  }

  /** Whether anything of the kind has arrived. */
  has(kind: ReferenceKind): boolean {
    return (this.kinds.get(kind)?.rows.length ?? 0) > 0;
  }

  /** Why what is in memory may be behind the database; undefined where it isn't, and while the database is away. */
  get failure(): string | undefined {
    return this.lastFailure;
  }

  /**
   * `build` gets all rows of the kind, ordered by key; what it gives is shared and must not be changed.
   * @throws Refused REFERENCE.NOT_READY before the first look: nobody waits for a database that may be away
   */
  async load<T>(kind: ReferenceKind, build: (rows: readonly unknown[]) => T): Promise<T> {
    if (!this.looked) throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: kind }));
    const loaded = this.kinds.get(kind) ?? { version: '0', rows: [] };
    this.kinds.set(kind, loaded);
    loaded.built ??= { value: build(loaded.rows) };
    return loaded.built.value as T;
  }

  private async keepLooking(): Promise<void> {
    await this.database.whenConnected();
    while (!this.stopping.signal.aborted) {
      try {
        await this.look();
        this.looked = true;
        this.lastFailure = undefined;
      } catch (error) {
        this.note(error);
      }
      await wait(lookEvery, this.stopping.signal);
    }
  }

  /** Says once what is wrong, and not at every look. */
  private note(error: unknown): void {
    const failure = isPassingFailure(error) ? undefined : error instanceof Error ? error.message : String(error);
    if (failure && failure !== this.lastFailure) this.logger.error(`can't look for changes: ${failure}`);
    this.lastFailure = failure;
  }

  private async look(): Promise<void> {
    const versions = await this.database.query<{ kind: ReferenceKind; version: string }>(
      'SELECT kind, version FROM reference_version',
    );
    for (const { kind, version } of versions) {
      if (this.kinds.get(kind)?.version === version) continue;
      this.kinds.set(kind, { version, rows: await (this.readers.get(kind)?.() ?? this.allRows(kind)) });
    }
  }

  private async allRows(kind: ReferenceKind): Promise<unknown[]> {
    const rows = await this.database.query<{ data: unknown }>(
      'SELECT data FROM reference_item WHERE kind = $1 ORDER BY key',
      [kind],
    );
    return rows.map(({ data }) => data);
  }
}
