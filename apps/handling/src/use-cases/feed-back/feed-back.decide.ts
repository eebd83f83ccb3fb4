import { type Actor, peopleBehind } from '#access';
import type { EvidenceRef, TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { stageLimits, startClock } from '#deadlines';
import { sameFileTwice } from '#evidence-receipts';
import { type IncidentHandling, joined } from '../../domain/incident-handling.js';

export interface FeedbackContext {
  readonly actor: Actor;
  readonly result: TextRef;
  readonly evidence: readonly EvidenceRef[];
  readonly at: Date;
}

/**
 * The lead unit says that it is done (反馈). Names everybody who had a hand in it, so that closure asks somebody else
 * to look.
 */
export function decideFeedback(
  { held }: HeldIncident<IncidentHandling>,
  { actor, result, evidence, at }: FeedbackContext,
): Decision {
  const twice = sameFileTwice(evidence);
  if (twice) return refused(twice);
  const { limit, kind } = stageLimits.inspection;
  return decided('incident.fed-back.v1', {
    unit: actor.post.unit,
    handlers: joined(held.handlers, ...peopleBehind(actor)),
    result,
    evidence: [...evidence],
    clocksStarted: [startClock('INSPECTION', at, limit, kind)],
    clocksStopped: ['HANDLING', 'SECURING'],
  });
}
