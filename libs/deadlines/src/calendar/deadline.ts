import type { LimitKind } from '#contracts';
import { type Counted, countedTime, longestClosure } from './counted-time.js';
import { beginningOf, dayLength, dayOf, daysAfter } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** How a clock runs. */
export interface Running {
  readonly start: Date;
  readonly kind: LimitKind;
  readonly calendar: WorkingCalendar;
  /** When it stood still, in any order: suspensions. */
  readonly pauses?: readonly Pause[];
}

export interface Pause {
  readonly from: Date;
  /** Left out while it lasts. */
  readonly to?: Date | undefined;
}

/** Of a limit’s unit: what floating point may be off by. A ten-thousandth of a second, in days. */
const exactness = 1e-9;

/**
 * When a limit runs out; undefined while the clock stands still before that. Exact to the millisecond, and never moved
 * by what happens after it. A limit in days is over when work ends on its last day; in natural days with the end of a
 * day, the next working day’s where the last is a day off (民法典 第二百零三条).
 * @param limit in hours for `urgent_hour` and `work_hour`, in days for `work_day` and `natural_day`; may be a fraction
 */
export function deadline(limit: number, running: Running): Date | undefined {
  let left = limit;
  for (const { from, to, perMs } of runningTime(running)) {
    if ((to - from) * perMs < left - exactness) left -= (to - from) * perMs;
    else return whenOver(Math.round(from + Math.max(0, left) / perMs), running);
  }
  return undefined;
}

/** How much of a limit’s unit counts between two moments; negative when the second comes first. */
export function counted(from: Date, to: Date, running: Running): number {
  if (to < from) return -counted(to, from, running);
  let sum = 0;
  for (const stretch of runningTime(running)) {
    if (stretch.from >= to.getTime()) break;
    const [begin, end] = [Math.max(stretch.from, from.getTime()), Math.min(stretch.to, to.getTime())];
    if (begin < end) sum += (end - begin) * stretch.perMs;
  }
  return sum;
}

/** What is left of a limit at a moment, in its unit; negative once it is overdue. */
export function remaining(limit: number, at: Date, running: Running): number {
  const due = deadline(limit, running);
  return due ? counted(at, due, running) : limit - counted(running.start, at, running);
}

/** The counted time without the pauses; it ends where a pause has no end yet. */
function* runningTime({ start, kind, calendar, pauses = [] }: Running): Generator<Counted> {
  const still = pauses
    .map(({ from, to }) => ({ from: from.getTime(), to: to ? to.getTime() : Infinity }))
    .sort((a, b) => a.from - b.from);
  for (const { from, to, perMs } of countedTime(kind, start, calendar)) {
    let begin = from;
    for (const pause of still) {
      if (pause.to <= begin || pause.from >= to) continue;
      if (pause.from > begin) yield { from: begin, to: pause.from, perMs };
      if (pause.to === Infinity) return;
      begin = pause.to;
    }
    if (begin < to) yield { from: begin, to, perMs };
  }
}

function whenOver(at: number, { kind, calendar }: Running): Date {
  if (kind !== 'natural_day') return new Date(at);
  let day = dayOf(new Date(at - 1));
  for (let looked = 0; calendar.hoursOn(day).length === 0 && looked < longestClosure; looked++) day = daysAfter(day, 1);
  // The last moment of a day and not the first of the next.
  return new Date(beginningOf(day) + dayLength - 1);
}
