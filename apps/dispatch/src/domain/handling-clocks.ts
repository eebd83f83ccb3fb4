import type { CatalogueItem, StartedClock } from '#contracts';
import { limitKindFor, stageLimits, startClock } from '#deadlines';

/**
 * The clocks that start when a unit is given an incident. The handling clock starts here, not at acknowledgement:
 * units would stall by not signing. An urgent incident has two steps, make safe, then restore, where the catalogue
 * gives a limit for the first. What is urgent is the incident: an officer may have raised it above its category.
 */
export function handlingClocks(
  urgent: boolean,
  { secureHours, limit, limitKind }: Pick<CatalogueItem, 'secureHours' | 'limit' | 'limitKind'>,
  at: Date,
): StartedClock[] {
  return [
    acknowledgementClock(urgent, at),
    ...(urgent && secureHours ? [startClock('SECURING', at, secureHours, 'urgent_hour')] : []),
    startClock('HANDLING', at, limit, limitKindFor(urgent, limitKind)),
  ];
}

/** How long the lead unit may take to sign for it (签收时限). */
export function acknowledgementClock(urgent: boolean, at: Date): StartedClock {
  const { limit, kind } = urgent ? stageLimits.urgentAcknowledgement : stageLimits.acknowledgement;
  return startClock('ACKNOWLEDGEMENT', at, limit, kind);
}
