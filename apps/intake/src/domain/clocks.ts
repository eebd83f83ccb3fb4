import type { StartedClock } from '#contracts';
import { registrationLimit, stageLimits, startClock } from '#deadlines';
import { dayInShanghai } from './incident-number.js';

/** How long intake may take to register or reject (立案时限): half an hour, ten minutes when it is urgent. */
export function registrationClock(urgent: boolean, at: Date): StartedClock {
  const { limit, kind } = registrationLimit(urgent);
  return startClock('REGISTRATION', at, limit, kind);
}

/** How long dispatch may take. An urgent incident goes out by rule at once; this is what is left if it can't. */
export function dispatchClock(at: Date): StartedClock {
  const { limit, kind } = stageLimits.dispatch;
  return startClock('DISPATCH', at, limit, kind);
}

/** What a worker dealt with on the spot is confirmed the same day: until midnight in Asia/Shanghai. */
export const selfHandlingClock = (at: Date): StartedClock => ({
  clock: 'INSPECTION',
  startedAt: at.toISOString(),
  dueAt: new Date(`${dayInShanghai(at)}T23:59:59.999+08:00`).toISOString(),
});
