import { dayOf, type WorkingCalendar } from '#deadlines';
import type { MomentOfDay } from './routing-case.js';

/** @param calendar by which a day counts as a workday: the county's */
export function momentOfDay(at: Date, calendar: WorkingCalendar): MomentOfDay {
  // Asia/Shanghai has had one offset since 1992.
  const minute = (Math.floor(at.getTime() / 60_000) + 8 * 60) % (24 * 60);
  return { minute, workday: calendar.hoursOn(dayOf(at)).length > 0 };
}
