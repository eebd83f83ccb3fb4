import { wait } from '#primitives';
import type { Database } from './database.js';
import { isPassingFailure } from './failures.js';

/** Milliseconds until it is tried again. */
const again = 1_000;

/**
 * Does something as soon as the database can, and tries again while it can't. Ends without when `stopping` aborts.
 * @throws what is no passing failure of the database
 */
export async function onceConnected(
  database: Database,
  stopping: AbortSignal,
  act: () => Promise<void>,
): Promise<void> {
  await database.whenConnected();
  while (!stopping.aborted) {
    try {
      return await act();
    } catch (error) {
      if (!isPassingFailure(error)) throw error;
      await wait(again, stopping);
    }
  }
}
