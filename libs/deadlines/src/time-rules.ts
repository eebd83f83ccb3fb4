import type { DataOf } from '#contracts';
import { aroundTheClock, countyCalendar } from './calendar/county-calendar.js';
import { statutoryDays } from './calendar/statutory-days.js';
import { type WorkingCalendar, workingHours } from './calendar/working-calendar.js';
import { defaultStageLimits } from './stage-limits.js';

type Published = DataOf<'registry.time-rules-published.v1'>;

/** 时限规则 as a county publishes them. */
export type PublishedTimeRules = Omit<Published, 'reason'>;

/** What a county decides in them. */
export type CountyTimeRules = Omit<PublishedTimeRules, 'version' | 'county' | 'validFrom'>;

/** By what a county's clocks run, in one version. */
export interface TimeRules extends Omit<CountyTimeRules, 'days' | 'hours' | 'unitHours'> {
  /** Goes into every clock that is started by it; 0 where a county has published none of its own. */
  readonly version: number;
  /** When a unit works; null for the county's own office hours. */
  readonly calendarOf: (unit: string | null) => WorkingCalendar;
}

/** The statutory calendar, office hours for every unit, and the limits that hold where nobody decided others. */
export const defaultTimeRules: CountyTimeRules = {
  days: statutoryDays,
  hours: [
    ['08:30', '12:00'],
    ['14:00', '17:30'],
  ],
  unitHours: {},
  stageLimits: defaultStageLimits,
  extensionsAllowed: 1,
  longestExtension: 1,
  longestSuspension: 90,
  subTaskShare: 0.8,
  reopeningDays: 15,
  reminders: [50, 80],
  redCardAfter: { limit: 1, kind: 'work_day' },
};

/** The rules as clocks are started by them. */
export function timeRulesOf(version: number, { days, hours, unitHours, ...limits }: CountyTimeRules): TimeRules {
  const ofCounty = countyCalendar({ days, hours: workingHours(...hours) });
  const ofUnits = new Map(
    Object.entries(unitHours).map(([unit, own]) => [
      unit,
      own === 'AROUND_THE_CLOCK' ? aroundTheClock : countyCalendar({ days, hours: workingHours(...own) }),
    ]),
  );
  return { ...limits, version, calendarOf: (unit) => ofUnits.get(unit ?? '') ?? ofCounty };
}

/** For a county that has published none of its own, and for tests. */
export const statutoryRules: TimeRules = timeRulesOf(0, defaultTimeRules);

/** The rules of the versions by which clocks were started. */
export interface TimeRulesByVersion {
  ofVersions(versions: readonly number[]): Promise<ReadonlyMap<number, TimeRules>>;
}
