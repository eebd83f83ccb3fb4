import type { EvidenceRef, TextRef } from '#contracts';
import type { RulesByVersion } from '#corrections';
import { dayOf, daysAfter, startClock, type TimeRules } from '#deadlines';
import { sameFileTwice } from '#evidence-receipts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { handlingClockOf } from '../../domain/extended-clock.js';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import type { RequestSuspension } from './request-suspension.command.js';

export interface SuspensionRequestContext {
  /** The lead unit, which asks. */
  readonly unit: string;
  readonly reason: TextRef;
  readonly evidence: readonly EvidenceRef[];
  readonly at: Date;
  readonly rules: TimeRules;
  /** By which the running clocks were started. */
  readonly rulesOf: RulesByVersion;
}

/**
 * The lead unit can't go on for now (中止申请). The clock runs on until the ruling. What is urgent must have been made
 * safe: a flooded road waits for nobody.
 */
export function decideSuspensionRequest(
  { held, particulars }: HeldIncident<IncidentHandling>,
  { reviewOn }: Pick<RequestSuspension, 'reviewOn'>,
  { unit, reason, evidence, at, rules, rulesOf }: SuspensionRequestContext,
): Decision {
  if (held.request) return refused(refuse('RULING.PENDING'));
  if (particulars.clocks.some(({ clock }) => clock === 'SECURING')) return refused(refuse('SUSPENSION.NOT_SECURED'));
  // By the rules that its limit was given by, where one runs.
  const { longestSuspension: days } = rulesOf.get(handlingClockOf(particulars)?.timeRules ?? rules.version) ?? rules;
  const latest = daysAfter(dayOf(at), days);
  if (reviewOn <= dayOf(at) || reviewOn > latest) {
    return refused(refuse('SUSPENSION.REVIEW_NOT_AHEAD', { latest, days }));
  }
  const twice = sameFileTwice(evidence);
  if (twice) return refused(twice);
  return decided('incident.suspension-requested.v1', {
    unit,
    reason,
    evidence: [...evidence],
    reviewOn,
    clocksStarted: [startClock('RULING', at, rules.stageLimits.approval, { rules })],
    clocksStopped: [],
  });
}
