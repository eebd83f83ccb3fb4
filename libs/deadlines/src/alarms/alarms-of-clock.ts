import { type ClockName, type LimitKind, type Pause, type SubTask, subTasksOpenAt } from '#contracts';
import { deadline } from '../calendar/deadline.js';
import type { TimeRules } from '../time-rules.js';

/** A clock that may ring. One from before says only when it is due. */
export interface RingingClock {
  readonly clock: ClockName;
  readonly startedAt: Date | string;
  readonly dueAt: Date | string;
  readonly unit: string | null;
  readonly limit: number | null;
  readonly limitKind: LimitKind | null;
  readonly pauses: readonly Pause[] | null;
}

/** What happens at a moment in the life of a clock (预警). */
export type Alarm = { readonly at: Date } & (
  | { readonly kind: 'REMINDER'; readonly percent: number }
  | { readonly kind: 'BREACH' | 'YELLOW_CARD' | 'RED_CARD' | 'TELEPHONE' }
);

/** The clocks that the lead unit answers for. */
const clocksOfLeadUnit: ReadonlySet<ClockName> = new Set(['ACKNOWLEDGEMENT', 'SECURING', 'HANDLING']);

/** The lead unit of an incident now, and what became of its co-units' parts. */
export interface Answerable {
  readonly leadUnit: string | null;
  readonly subTasks: readonly SubTask[];
}

/**
 * Who answers for what a clock rang for at `at`, and is shown its cards: the lead unit; of the co-units each whose part
 * was open then; for all other clocks the command centre, which is no unit (null). One alarm for each.
 */
export function answerableFor(
  clock: ClockName,
  { leadUnit, subTasks }: Answerable,
  at: Date,
): readonly [string | null, ...(string | null)[]] {
  if (clocksOfLeadUnit.has(clock)) return [leadUnit];
  const [first = null, ...others] = clock === 'SUB_TASK' ? subTasksOpenAt(subTasks, at) : [];
  return [first, ...others];
}

/**
 * All alarms of a clock, as long as nobody stops it, in the order of time: reminders while there is time left, the
 * breach, the telephone where an urgent incident is not signed for, and the cards of the units that answer for it.
 * Pure: by it, anybody checks what the record says was given.
 */
export function alarmsOf(clock: RingingClock, rules: TimeRules): Alarm[] {
  const at = new Date(clock.dueAt);
  const alarms: Alarm[] = [...remindersOf(clock, rules), { kind: 'BREACH', at }];
  if (clock.clock === 'ACKNOWLEDGEMENT' && clock.limitKind === 'urgent_hour') alarms.push({ kind: 'TELEPHONE', at });
  if (clock.clock === 'SUB_TASK' || clocksOfLeadUnit.has(clock.clock)) {
    const { limit, kind } = rules.redCardAfter;
    const later = deadline(limit, { start: at, kind, calendar: rules.calendarOf(clock.unit) })!;
    alarms.push({ kind: 'YELLOW_CARD', at }, { kind: 'RED_CARD', at: later });
  }
  return alarms;
}

/** Of two that come to the same moment, as whole days do, the later share counts; none comes with the breach. */
function remindersOf(
  { startedAt, dueAt, limit, limitKind: kind, unit, pauses }: RingingClock,
  { reminders, calendarOf }: TimeRules,
): Alarm[] {
  if (limit === null || kind === null) return [];
  const running = {
    start: new Date(startedAt),
    kind,
    calendar: calendarOf(unit),
    pauses: (pauses ?? []).map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  };
  const byMoment = new Map<number, Alarm>();
  for (const percent of [...reminders].sort((a, b) => a - b)) {
    const at = deadline((limit * percent) / 100, running)!;
    if (at < new Date(dueAt)) byMoment.set(at.getTime(), { kind: 'REMINDER', percent, at });
  }
  return [...byMoment.values()];
}

/**
 * When a clock that a step starts at `since` rings first. One that was extended, or stood still, keeps its first start:
 * what it reminded of before then is told. A deadline that a correction moved into the past is a breach now.
 */
export const firstAlarmAt = (alarms: readonly Alarm[], since: Date): Date =>
  alarms.find(({ kind, at }) => kind !== 'REMINDER' || at > since)!.at;

/**
 * What a clock that rings at `nextAlarmAt` has due at `at`, and when it rings after that. One that was stopped gives
 * what came before, and is silent then.
 */
export function ring(
  clock: RingingClock & { readonly nextAlarmAt: Date; readonly stoppedAt: Date | null },
  rules: TimeRules,
  at: Date,
): { readonly due: Alarm[]; readonly nextAt: Date | undefined } {
  const left = alarmsOf(clock, rules).filter(
    (alarm) => alarm.at >= clock.nextAlarmAt && (!clock.stoppedAt || alarm.at <= clock.stoppedAt),
  );
  return { due: left.filter((alarm) => alarm.at <= at), nextAt: left.find((alarm) => alarm.at > at)?.at };
}
