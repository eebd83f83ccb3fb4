import type { ClockName, Pause as StoodStill, StartedClock } from '#contracts';
import { deadline } from './calendar/deadline.js';
import type { Limit } from './stage-limits.js';
import type { TimeRules } from './time-rules.js';

export interface RunningBy {
  /** The county's, in force when it starts; those it was started by, where it is started anew. */
  readonly rules: TimeRules;
  /** Whose hours it runs by; the county's when left out. */
  readonly unit?: string | null;
  /** When it stood still; none of them may still last. */
  readonly pauses?: readonly StoodStill[];
}

/**
 * A clock that starts now, as it goes into the event that starts it: with all that its deadline follows from.
 * @param start when its limit began to count; an extended or resumed clock keeps its first start
 */
export const startClock = (
  clock: ClockName,
  start: Date,
  { limit, kind }: Limit,
  { rules, unit = null, pauses = [] }: RunningBy,
): StartedClock => {
  const started = {
    clock,
    startedAt: start.toISOString(),
    limit,
    limitKind: kind,
    unit,
    timeRules: rules.version,
    pauses: [...pauses],
  };
  return { ...started, dueAt: deadlineOf(started, rules).toISOString() };
};

/** The deadline that a recorded clock must have by the rules of its version. Pure: by it, anybody checks the trail. */
export const deadlineOf = (
  { startedAt, limit, limitKind, unit, pauses }: Omit<StartedClock, 'dueAt' | 'clock' | 'timeRules'>,
  rules: TimeRules,
): Date =>
  deadline(limit, {
    start: new Date(startedAt),
    kind: limitKind,
    calendar: rules.calendarOf(unit),
    pauses: pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  })!;
