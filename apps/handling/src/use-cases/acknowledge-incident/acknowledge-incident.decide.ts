import type { Actor } from '#access';
import { type Decision, decided, refused } from '#lifecycle';
import type { Post } from '#reference-copy';
import { refuse } from '../../domain/handling.refusals.js';
import type { AcknowledgeIncident } from './acknowledge-incident.command.js';

export interface AcknowledgementContext {
  readonly actor: Actor;
  /** The posts of the lead unit that are held now, of the role of whoever signs. */
  readonly staff: readonly Post[];
}

/**
 * Signs for an incident (签收) and names who handles it: somebody of the lead unit, or whoever signs. The handling
 * clock has been running since dispatch.
 */
export function decideAcknowledgement(
  { handler }: AcknowledgeIncident,
  { actor: { person, post }, staff }: AcknowledgementContext,
): Decision {
  const isStaff = handler === undefined || handler === person || staff.some((held) => held.person === handler);
  if (!isStaff) return refused(refuse('ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT', { unit: post.unit }));
  return decided('incident.acknowledged.v1', {
    unit: post.unit,
    handler: handler ?? person,
    clocksStarted: [],
    clocksStopped: ['ACKNOWLEDGEMENT'],
  });
}
