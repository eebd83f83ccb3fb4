import { wait } from '#primitives';
import pg from 'pg';
import type { CommandInFlight } from '../../platform-client/index.js';

/** Milliseconds for a commit that is under way to come through while its service stands still. */
const commitTakes = 5;

export interface Watch {
  readonly inFlight: ReadonlySet<CommandInFlight>;
  readonly service: string;
  /** Stops all replicas of the service where they are; answers how to let them go on. */
  readonly hold: () => () => void;
  /** Milliseconds. */
  readonly within: number;
  readonly signal: AbortSignal;
}

/** Sees, read only, which commands in flight a service's database has committed. */
export class CommittedCommands {
  private readonly pool: pg.Pool;

  constructor(readUrl: string) {
    this.pool = new pg.Pool({
      connectionString: readUrl,
      max: 1,
      application_name: 'grid-dispatch chaos',
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
    });
    this.pool.on('error', () => undefined);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /**
   * Catches a command between its commit and its answer, which are a few milliseconds apart: again and again the service
   * is stopped for an instant, and when in that instant a command comes to be committed, the service, standing still,
   * has not heard of it, and nobody can have been answered. Then it stays stopped. Undefined when that did not happen in time.
   */
  async caught({ inFlight, service, hold, within, signal }: Watch): Promise<CommandInFlight | undefined> {
    for (const until = Date.now() + within; Date.now() < until && !signal.aborted; await wait(2 + Math.random() * 10)) {
      const candidates = [...inFlight].filter((flight) => flight.service === service && flight.attempt === 1);
      if (candidates.length === 0) continue;
      const goOn = hold();
      const before = await this.committed(candidates);
      if (before) await wait(commitTakes);
      const after = before && (await this.committed(candidates));
      const found = candidates.find(({ key }) => after?.has(key) && !before?.has(key));
      if (found) return found;
      goOn();
    }
    return undefined;
  }

  /** Undefined when the database, which may be the target of another fault, does not say. */
  private async committed(flights: readonly CommandInFlight[]): Promise<ReadonlySet<string> | undefined> {
    try {
      const { rows } = await this.pool.query<{ key: string }>({
        name: 'committed',
        text: 'SELECT key FROM idempotency WHERE person = ANY($1::uuid[]) AND key = ANY($2)',
        values: [flights.map(({ person }) => person), flights.map(({ key }) => key)],
      });
      return new Set(rows.map(({ key }) => key));
    } catch {
      return undefined;
    }
  }
}
