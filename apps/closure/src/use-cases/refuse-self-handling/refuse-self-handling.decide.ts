import type { TextRef } from '#contracts';
import type { TimeRules } from '#deadlines';
import { type Decision, decidedAll, type HeldIncident, refused } from '#lifecycle';
import type { CurrentCatalogue } from '#reference-copy';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { leadersWordRefusal } from '../../domain/leaders-word.js';
import { reportedAgain } from '../../domain/reported-again.js';

export interface SelfHandlingRefusalContext {
  /** Who refuses, and for whom. */
  readonly leaders: readonly string[];
  readonly reason: TextRef;
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
  readonly rules: TimeRules;
}

/** The grid leader does not accept it as done: it is a report again. */
export function decideSelfHandlingRefusal(
  incident: HeldIncident<IncidentClosure>,
  { leaders, ...context }: SelfHandlingRefusalContext,
): Decision {
  const refusal = leadersWordRefusal(incident, leaders);
  return refusal ? refused(refusal) : decidedAll(reportedAgain(incident, context));
}
