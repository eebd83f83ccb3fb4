import type { TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { stageLimits, startClock } from '#deadlines';
import type { CurrentCatalogue } from '#reference-copy';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';

export interface SelfHandlingRefusalContext {
  /** Who refuses, and for whom. */
  readonly leaders: readonly string[];
  readonly reason: TextRef;
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
}

/** The grid leader does not accept it as done: intake takes it up again as a report, and its clock starts anew. */
export function decideSelfHandlingRefusal(
  { held, particulars }: HeldIncident<IncidentClosure>,
  { leaders, reason, catalogue, at }: SelfHandlingRefusalContext,
): Decision {
  if (leaders.some((person) => held.handlers.includes(person))) return refused(refuse('SELF_HANDLING.OWN_HANDLING'));
  const isUrgent = catalogue.find(particulars.subcategory ?? '')?.urgent ?? false;
  const { limit, kind } = isUrgent ? stageLimits.urgentRegistration : stageLimits.registration;
  return decided('incident.self-handling-refused.v1', {
    reason,
    clocksStarted: [startClock('REGISTRATION', at, limit, kind)],
    clocksStopped: ['INSPECTION'],
  });
}
