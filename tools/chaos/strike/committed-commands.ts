import { wait } from '#primitives';
import pg from 'pg';
import type { CommandInFlight } from '../../platform-client/index.js';

/** Watches, read only, which commands in flight a service's database has committed. */
export class CommittedCommands {
  private readonly pool: pg.Pool;

  constructor(readUrl: string) {
    this.pool = new pg.Pool({ connectionString: readUrl, max: 1, application_name: 'grid-dispatch chaos' });
    this.pool.on('error', () => undefined);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /**
   * The first command that is committed and not answered yet, in its first attempt: between the two lie a few
   * milliseconds, so there is no pause between looks. Undefined when there was none `within` milliseconds.
   */
  async next(
    inFlight: ReadonlySet<CommandInFlight>,
    service: string,
    { within, signal }: { within: number; signal: AbortSignal },
  ): Promise<CommandInFlight | undefined> {
    for (const until = Date.now() + within; Date.now() < until && !signal.aborted;) {
      const candidates = [...inFlight].filter((flight) => flight.service === service && flight.attempt === 1);
      if (candidates.length === 0) {
        await wait(2);
        continue;
      }
      const committed = await this.committed(candidates);
      const found = candidates.find((flight) => committed.has(flight.key) && inFlight.has(flight));
      if (found?.attempt === 1) return found;
    }
    return undefined;
  }

  private async committed(flights: readonly CommandInFlight[]): Promise<ReadonlySet<string>> {
    try {
      const { rows } = await this.pool.query<{ key: string }>({
        name: 'committed',
        text: 'SELECT key FROM idempotency WHERE person = ANY($1::uuid[]) AND key = ANY($2)',
        values: [flights.map(({ person }) => person), flights.map(({ key }) => key)],
      });
      return new Set(rows.map(({ key }) => key));
    } catch {
      // The database may be the target of another fault.
      await wait(100);
      return new Set();
    }
  }
}
