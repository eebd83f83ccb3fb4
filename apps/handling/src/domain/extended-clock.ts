import type { StartedClock } from '#contracts';
import { startClock, subTaskClock, type TimeRules } from '#deadlines';
import type { IncidentParticulars, RunningClock } from '#lifecycle';

/** The clock that an extension is about; undefined where an operator skipped the step that started it. */
export const handlingClockOf = ({ clocks }: Pick<IncidentParticulars, 'clocks'>): RunningClock | undefined =>
  clocks.find(({ clock }) => clock === 'HANDLING');

/** The clock with `by` more on its limit, from its first start, by the rules that it was started by. */
export const extendedClock = (
  { clock, startedAt, limit, limitKind, unit, pauses }: StartedClock,
  by: number,
  rules: TimeRules,
): StartedClock =>
  startClock(clock, new Date(startedAt), { limit: limit + by, kind: limitKind }, { rules, unit, pauses });

/** The clocks that an extension starts anew: what the whole is given its parts are given, as far as they still run. */
export function extendedClocks(
  handling: RunningClock,
  { clocks }: Pick<IncidentParticulars, 'clocks'>,
  by: number,
  rules: TimeRules,
): [StartedClock, ...StartedClock[]] {
  const extended = extendedClock(handling, by, rules);
  return clocks.some(({ clock }) => clock === 'SUB_TASK') ? [extended, subTaskClock(extended, rules)] : [extended];
}
