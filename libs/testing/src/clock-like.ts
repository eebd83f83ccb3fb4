import type { StartedClock } from '#contracts';

/** A clock of which a test cares for what it says: the rest is a limit that has nothing to do with the deadline. */
export const clockLike = (
  said: Pick<StartedClock, 'clock' | 'startedAt' | 'dueAt'> & Partial<StartedClock>,
): StartedClock => ({ limit: 4, limitKind: 'work_hour', unit: null, timeRules: 0, pauses: [], ...said });
