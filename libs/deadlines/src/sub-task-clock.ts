import type { StartedClock } from '#contracts';
import type { Limit } from './stage-limits.js';
import { startClock } from './start-clock.js';
import type { TimeRules } from './time-rules.js';

/** 协办时限: a share of the handling limit, so that the lead has time left for the whole. */
export const subTaskLimit = ({ limit, kind }: Limit, { subTaskShare }: Pick<TimeRules, 'subTaskShare'>): Limit => ({
  limit: limit * subTaskShare,
  kind,
});

/** The one clock of all co-units, beside the handling clock, and never over after it. `rules`: by which that runs. */
export const subTaskClock = (
  { startedAt, limit, limitKind, unit, pauses }: StartedClock,
  rules: TimeRules,
): StartedClock =>
  startClock('SUB_TASK', new Date(startedAt), subTaskLimit({ limit, kind: limitKind }, rules), { rules, unit, pauses });
