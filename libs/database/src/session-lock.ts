import { wait } from '#primitives';
import pg from 'pg';

export interface SessionLock {
  readonly url: string;
  readonly applicationName: string;
  /** Which lock; one number for one piece of work. */
  readonly key: number;
  /** Milliseconds of silence after which PostgreSQL gives the lock to someone else: a frozen process does not keep it. */
  readonly life: number;
}

/**
 * Waits until this process alone, of all replicas, may do some work, and does it. `lost` aborts when the lock is gone;
 * a process that was frozen may learn of it late, so what it still writes then must do no harm. Returns when the work
 * is done or `stopping` aborts. @throws what the work throws, or that the database is away.
 */
async function holdingSessionLock(
  { url, applicationName, key, life }: SessionLock,
  stopping: AbortSignal,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const client = new pg.Client({
    connectionString: url,
    application_name: applicationName,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => lost.abort());
  let speaking: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`SET idle_session_timeout = ${life}`);
    while (!stopping.aborted) {
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [key]);
      if (rows[0]?.held) break;
      await wait(life / 5, stopping);
    }
    if (stopping.aborted) return;
    speaking = setInterval(() => void client.query('SELECT 1').catch(() => lost.abort()), life / 5);
    await work(lost.signal);
  } finally {
    clearInterval(speaking);
    await client.end().catch(() => undefined);
  }
}

/**
 * Does some work for as long as the process runs, in one replica at a time: takes the lock again when it was lost, and
 * begins anew, later each time, when the work or the database fails. `failed` is told why, but not of what only stopping
 * broke off. Returns when `stopping` aborts.
 */
export async function keepAlone(
  lock: SessionLock,
  stopping: AbortSignal,
  work: (lost: AbortSignal) => Promise<void>,
  failed: (reason: Error) => void,
): Promise<void> {
  for (let delay = 200; !stopping.aborted; delay = Math.min(delay * 2, 5_000)) {
    try {
      await holdingSessionLock(lock, stopping, work);
      delay = 200;
    } catch (error) {
      if (stopping.aborted) return;
      failed(error as Error);
      await wait(delay, stopping);
    }
  }
}
