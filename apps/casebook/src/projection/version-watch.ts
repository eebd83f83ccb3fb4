import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { wait } from '#primitives';

interface Waiting {
  readonly incidentId: string;
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly resolve: (reached: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Milliseconds between looks. */
const lookEvery = 20;

/**
 * Lets readers wait until an incident's view has come to a version. Whichever replica projects it, its row is where
 * that shows: while anybody waits, one small query looks for all of them.
 */
@Injectable()
export class VersionWatch implements OnApplicationShutdown {
  private waiting: readonly Waiting[] = [];
  private looking = false;
  private readonly stopping = new AbortController();

  constructor(private readonly database: Database) {}

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** Resolves to true once the incident has the version; to false at `until`, or when the service stops before that. */
  reached(incidentId: string, version: number, until: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting = [...this.waiting, { incidentId, version, until, resolve, reject }];
      if (!this.looking) void this.keepLooking();
    });
  }

  private async keepLooking(): Promise<void> {
    this.looking = true;
    while (this.waiting.length > 0) {
      await wait(lookEvery, this.stopping.signal);
      try {
        await this.look();
      } catch (error) {
        for (const { reject } of this.waiting) reject(error);
        this.waiting = [];
      }
    }
    this.looking = false;
  }

  private async look(): Promise<void> {
    const ids = [...new Set(this.waiting.map(({ incidentId }) => incidentId))];
    const rows = await this.database.query<{ incident_id: string; version: number }>(
      'SELECT incident_id, version FROM incident_view WHERE incident_id = ANY($1::uuid[])',
      [ids],
    );
    const versions = new Map(rows.map((row) => [row.incident_id, row.version]));
    const now = Date.now();
    this.waiting = this.waiting.filter(({ incidentId, version, until, resolve }) => {
      const reached = (versions.get(incidentId) ?? 0) >= version;
      const over = now >= until || this.stopping.signal.aborted;
      if (reached || over) resolve(reached);
      return !reached && !over;
    });
  }
}
