import type { CatalogueItem, StartedClock } from '#contracts';
import { stageLimits, startClock } from '#deadlines';

/**
 * The clocks that start when a unit is given an incident. The handling clock starts here, not at acknowledgement:
 * units would stall by not signing. An urgent incident has two steps: make safe, then restore.
 */
export function handlingClocks({ urgent, secureHours, limit, limitKind }: CatalogueItem, at: Date): StartedClock[] {
  const acknowledgement = urgent ? stageLimits.urgentAcknowledgement : stageLimits.acknowledgement;
  return [
    startClock('ACKNOWLEDGEMENT', at, acknowledgement.limit, acknowledgement.kind),
    ...(urgent && secureHours ? [startClock('SECURING', at, secureHours, 'urgent_hour')] : []),
    startClock('HANDLING', at, limit, limitKind),
  ];
}
