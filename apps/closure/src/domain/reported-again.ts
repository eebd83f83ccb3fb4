import type { TextRef } from '#contracts';
import { registrationLimit, startClock, type TimeRules } from '#deadlines';
import type { HeldIncident, Step } from '#lifecycle';
import type { CurrentCatalogue } from '#reference-copy';

export interface ReportedAgainContext {
  readonly reason: TextRef;
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
  readonly rules: TimeRules;
}

/** What a worker did does not count as done: intake takes it up again as a report, and its clock starts anew. */
export function reportedAgain(
  { particulars }: HeldIncident<unknown>,
  { reason, catalogue, at, rules }: ReportedAgainContext,
): Step & { readonly type: 'incident.self-handling-refused.v1' } {
  const isUrgent = catalogue.find(particulars.subcategory ?? '')?.urgent ?? false;
  return {
    type: 'incident.self-handling-refused.v1',
    data: {
      reason,
      clocksStarted: [startClock('REGISTRATION', at, registrationLimit(isUrgent, rules), { rules })],
      clocksStopped: ['INSPECTION'],
    },
  };
}
