import { type Day, isWeekend } from './day.js';
import { officeHours, type WorkingCalendar, type WorkingHours } from './working-calendar.js';
import { statutoryDays } from './statutory-days.js';

/** Days that are not what their day of the week says. */
export type ExceptionalDays = Readonly<Record<Day, 'WORKDAY' | 'DAY_OFF'>>;

export interface CountyCalendar {
  /** All of them; those of the law when left out. */
  readonly days?: ExceptionalDays;
  /** Hours of every working day; office hours when left out. */
  readonly hours?: readonly WorkingHours[];
}

const yearOf = (day: Day): string => day.slice(0, 4);
/** Years of which it was said that they were not known. */
const missed = new Set<string>();

/**
 * Weeks with a weekend, but for the exceptional days. Of a year that has none of them it knows weekends only, and says
 * so once: it had not been announced.
 */
export function countyCalendar({ days = statutoryDays, hours = officeHours }: CountyCalendar = {}): WorkingCalendar {
  const announced = new Set(Object.keys(days).map(yearOf));
  const works = (day: Day): boolean => {
    if (!announced.has(yearOf(day)) && !missed.has(yearOf(day))) {
      missed.add(yearOf(day));
      process.emitWarning(
        `no holidays of ${yearOf(day)} are known: deadlines go by weekends only; update chinese-days, and publish time rules anew`,
      );
    }
    return Object.hasOwn(days, day) ? days[day] === 'WORKDAY' : !isWeekend(day);
  };
  return { hoursOn: (day) => (works(day) ? hours : []) };
}

/** A unit that works around the clock, every day. */
export const aroundTheClock: WorkingCalendar = { hoursOn: () => [{ from: 0, to: 24 * 60 }] };
