import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, isPassingFailure } from '#database';
import { wait } from '#primitives';
import type { EntityManager } from 'typeorm';

export type ReferenceKind = 'units' | 'posts' | 'catalogue' | 'grids';

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
  if (kept.length === 0) return;
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
  private readonly stopping = new AbortController();
  private readonly kinds = new Map<ReferenceKind, Loaded>();
  private looking: Promise<void> = Promise.resolve();
  private readonly lookedOnce = resolvable();

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.looking = this.keepLooking();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.lookedOnce.resolve();
    await this.looking;
  }

  /** Whether anything of the kind has arrived. */
  has(kind: ReferenceKind): boolean {
    return (this.kinds.get(kind)?.rows.length ?? 0) > 0;
  }

  /** `build` gets all rows of the kind, ordered by key; what it gives is shared and must not be changed. */
  async load<T>(kind: ReferenceKind, build: (rows: readonly unknown[]) => T): Promise<T> {
    await this.lookedOnce.promise;
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
        this.lookedOnce.resolve();
      } catch (error) {
        if (!isPassingFailure(error)) throw error;
      }
      await wait(lookEvery, this.stopping.signal);
    }
  }

  private async look(): Promise<void> {
    const versions = await this.database.query<{ kind: ReferenceKind; version: string }>(
      'SELECT kind, version FROM reference_version',
    );
    for (const { kind, version } of versions) {
      if (this.kinds.get(kind)?.version === version) continue;
      const rows = await this.database.query<{ data: unknown }>(
        'SELECT data FROM reference_item WHERE kind = $1 ORDER BY key',
        [kind],
      );
      this.kinds.set(kind, { version, rows: rows.map(({ data }) => data) });
    }
  }
}

function resolvable(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
