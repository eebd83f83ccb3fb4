import type { CatalogueItem, StartedClock } from '#contracts';
import {
  acknowledgementLimit,
  handlingLimit,
  securingLimit,
  startClock,
  subTaskClock,
  type TimeRules,
} from '#deadlines';

/** When and by what the clocks of a unit start. */
export interface Given {
  readonly at: Date;
  readonly rules: TimeRules;
  /** The lead unit: its working hours count. */
  readonly unit: string;
}

/**
 * The clocks that start when a unit is given an incident. The handling clock starts here, not at acknowledgement:
 * units would stall by not signing. An urgent incident has two steps, make safe, then restore, where the catalogue
 * gives a limit for the first. What is urgent is the incident: an officer may have raised it above its category.
 * Co-units have a clock of their own, which ends earlier.
 */
export function handlingClocks(
  urgent: boolean,
  item: Pick<CatalogueItem, 'secureHours' | 'limit' | 'limitKind'>,
  given: Given,
  coUnits: readonly string[],
): StartedClock[] {
  const securing = securingLimit(urgent, item);
  const handling = startClock('HANDLING', given.at, handlingLimit(urgent, item), given);
  return [
    acknowledgementClock(urgent, given),
    ...(securing ? [startClock('SECURING', given.at, securing, given)] : []),
    handling,
    ...(coUnits.length > 0 ? [subTaskClock(handling, given.rules)] : []),
  ];
}

/** How long the lead unit may take to sign for it (签收时限). */
export function acknowledgementClock(urgent: boolean, given: Given): StartedClock {
  return startClock('ACKNOWLEDGEMENT', given.at, acknowledgementLimit(urgent, given.rules), given);
}
