import type { Day } from './day.js';

/** Hours of a day in which people work: minutes since midnight in Asia/Shanghai. */
export interface WorkingHours {
  readonly from: number;
  readonly to: number;
}

/** When a unit works. */
export interface WorkingCalendar {
  /** In order, without overlap, each longer than nothing; none on a day off. */
  readonly hoursOn: (day: Day) => readonly WorkingHours[];
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `08:30–12:00` and the like. @throws RangeError for hours out of order or over midnight */
export function workingHours(...spans: readonly (readonly [from: string, to: string])[]): readonly WorkingHours[] {
  const hours = spans.map(([from, to]) => ({ from: minutes(from), to: minutes(to) }));
  let end = 0;
  for (const { from, to } of hours) {
    // Written so that NaN does not pass either.
    if (!(from >= end && to > from && to <= 24 * 60)) throw new RangeError(`no working hours: ${spans.join(' ')}`);
    end = to;
  }
  return hours;
}

/** 办公时间 of an office, unless a unit has hours of its own (domain: clock kinds). */
export const officeHours = workingHours(['08:30', '12:00'], ['14:00', '17:30']);
