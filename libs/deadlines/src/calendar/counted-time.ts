import type { LimitKind } from '#contracts';
import { beginningOf, dayLength, dayOf, daysAfter } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A stretch of time that counts, in milliseconds since 1970, and how much of a limit’s unit one millisecond is. */
export interface Counted {
  readonly from: number;
  readonly to: number;
  readonly perMs: number;
}

const perHour = 1 / 3_600_000;
const minute = 60_000;
/** Days: a calendar without a single working day for so long is a fault in it. */
export const longestClosure = 400;

/**
 * The time that counts towards a limit of this kind whose clock starts at `start`, in order, without end. Hours count
 * from the event, days from the next day on (民法典 第二百零一条).
 */
export function* countedTime(kind: LimitKind, start: Date, calendar: WorkingCalendar): Generator<Counted> {
  const nextDay = daysAfter(dayOf(start), 1);
  switch (kind) {
    case 'urgent_hour':
      yield { from: start.getTime(), to: Infinity, perMs: perHour };
      return;
    case 'natural_day':
      yield { from: beginningOf(nextDay), to: Infinity, perMs: 1 / dayLength };
      return;
    case 'work_hour':
      yield* workingTime(dayOf(start), calendar, start.getTime(), () => perHour);
      return;
    case 'work_day':
      // A working day is one, however long people work on it.
      yield* workingTime(nextDay, calendar, beginningOf(nextDay), (worked) => 1 / worked);
  }
}

function* workingTime(
  first: string,
  calendar: WorkingCalendar,
  since: number,
  perMs: (worked: number) => number,
): Generator<Counted> {
  for (let day = first, closed = 0; closed < longestClosure; day = daysAfter(day, 1)) {
    const hours = calendar.hoursOn(day);
    closed = hours.length === 0 ? closed + 1 : 0;
    const worked = hours.reduce((sum, { from, to }) => sum + (to - from) * minute, 0);
    for (const span of hours) {
      const from = Math.max(since, beginningOf(day) + span.from * minute);
      const to = beginningOf(day) + span.to * minute;
      if (from < to) yield { from, to, perMs: perMs(worked) };
    }
  }
  throw new RangeError(`the calendar has no working day in ${longestClosure} days`);
}
