import { isPassingFailure, sqlState } from '#database';
import { Refused } from '#primitives';

/**
 * What to do when an event can't be handled:
 * - `retry`: the world is at fault (server away, deadlock, reference data not here yet): again, with back-off, for as long as it takes;
 * - `fatal`: the installation is at fault (missing table or right): the consumer stands still, health says so;
 * - `dead-letter`: the event or our code is at fault: set it aside and go on.
 */
export type FailureClass = 'retry' | 'fatal' | 'dead-letter';

const installationFaults = new Set(['42P01', '42703', '42501', '42883', '3D000', '28000', '28P01']);

export function classifyFailure(error: unknown): FailureClass {
  if (isPassingFailure(error)) return 'retry';
  if (error instanceof Refused && error.refusal.status === 503) return 'retry';
  const state = sqlState(error);
  return state !== undefined && installationFaults.has(state) ? 'fatal' : 'dead-letter';
}
