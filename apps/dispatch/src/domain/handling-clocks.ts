import type { CatalogueItem, StartedClock } from '#contracts';
import { acknowledgementLimit, handlingLimit, securingLimit, startClock } from '#deadlines';

/**
 * The clocks that start when a unit is given an incident. The handling clock starts here, not at acknowledgement:
 * units would stall by not signing. An urgent incident has two steps, make safe, then restore, where the catalogue
 * gives a limit for the first. What is urgent is the incident: an officer may have raised it above its category.
 */
export function handlingClocks(
  urgent: boolean,
  item: Pick<CatalogueItem, 'secureHours' | 'limit' | 'limitKind'>,
  at: Date,
): StartedClock[] {
  const securing = securingLimit(urgent, item);
  const handling = handlingLimit(urgent, item);
  return [
    acknowledgementClock(urgent, at),
    ...(securing ? [startClock('SECURING', at, securing.limit, securing.kind)] : []),
    startClock('HANDLING', at, handling.limit, handling.kind),
  ];
}

/** How long the lead unit may take to sign for it (签收时限). */
export function acknowledgementClock(urgent: boolean, at: Date): StartedClock {
  const { limit, kind } = acknowledgementLimit(urgent);
  return startClock('ACKNOWLEDGEMENT', at, limit, kind);
}
