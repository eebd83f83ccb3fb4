import type { CatalogueItem, StartedClock } from '#contracts';
import { handlingLimit, securingLimit, startClock, subTaskClock, type TimeRules } from '#deadlines';

/** When and by what the clocks of a round start. */
export interface Given {
  readonly at: Date;
  readonly rules: TimeRules;
  /** The lead unit: its working hours count. */
  readonly unit: string;
  readonly coUnits: readonly string[];
}

/** Where the catalogue no longer has the subcategory: one work day. */
const withoutCatalogue = { limit: 1, limitKind: 'work_day', secureHours: null } as const;

/**
 * The clocks of a new round: all that the category allows for handling, and where it is urgent and has to be made safe
 * first, for that; and for the co-units' part. The unit has signed for it once already.
 */
export function roundClocks(urgent: boolean, item: CatalogueItem | undefined, given: Given): StartedClock[] {
  const category = item ?? withoutCatalogue;
  const securing = securingLimit(urgent, category);
  const handling = startClock('HANDLING', given.at, handlingLimit(urgent, category), given);
  return [
    ...(securing ? [startClock('SECURING', given.at, securing, given)] : []),
    handling,
    ...(given.coUnits.length > 0 ? [subTaskClock(handling, given.rules)] : []),
  ];
}
