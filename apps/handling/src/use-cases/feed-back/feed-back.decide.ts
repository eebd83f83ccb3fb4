import { type Actor, peopleBehind } from '#access';
import { type EvidenceRef, openSubTasks, type TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { startClock, type TimeRules } from '#deadlines';
import { sameFileTwice } from '#evidence-receipts';
import { refuse } from '../../domain/handling.refusals.js';
import { type IncidentHandling, joined } from '../../domain/incident-handling.js';

export interface FeedbackContext {
  readonly actor: Actor;
  readonly result: TextRef;
  readonly evidence: readonly EvidenceRef[];
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * The lead unit says that it is done (反馈). Names everybody who had a hand in it, so that closure asks somebody else
 * to look. It answers for the co-units' parts: each must be done or waived. What it had asked for and nobody has ruled
 * on needs no ruling any more.
 */
export function decideFeedback(
  { held, scope, particulars }: HeldIncident<IncidentHandling>,
  { actor, result, evidence, at, rules }: FeedbackContext,
): Decision {
  // A township sees what agencies handle in its area; it can't stand in for who enforces (不能取代执法主体).
  if (actor.post.unit !== scope.leadUnit)
    return refused(refuse('FEEDBACK.NOT_THE_LEAD_UNIT', { unit: scope.leadUnit }));
  const open = openSubTasks(particulars.subTasks);
  if (open.length > 0) return refused(refuse('FEEDBACK.SUB_TASKS_OPEN', { units: open.join('、') }));
  const twice = sameFileTwice(evidence);
  if (twice) return refused(twice);
  return decided('incident.fed-back.v1', {
    unit: actor.post.unit,
    handlers: joined(held.handlers, ...peopleBehind(actor)),
    result,
    evidence: [...evidence],
    clocksStarted: [startClock('INSPECTION', at, rules.stageLimits.inspection, { rules })],
    clocksStopped: ['HANDLING', 'SECURING', ...(held.request ? ['RULING' as const] : [])],
  });
}
