import type { LimitKind } from '#contracts';

const hour = 3_600_000;

/**
 * When a limit that starts at `start` runs out. The plain clock for now: every hour counts, a work day is 24 hours;
 * the calendar (working hours, holidays, pauses) takes this function's place.
 * @param limit in hours for `urgent_hour` and `work_hour`, in days for `work_day` and `natural_day`
 */
export function dueAt(start: Date, limit: number, kind: LimitKind): Date {
  const hours = kind === 'urgent_hour' || kind === 'work_hour' ? limit : limit * 24;
  return new Date(start.getTime() + hours * hour);
}
