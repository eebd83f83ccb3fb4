import type { TextRef } from '#contracts';
import type { EventActor } from '#event-bus';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { refuse } from '../corrections.refusals.js';
import type { RuleOnVoid } from './void-incident.commands.js';

/** Asks to have it declared void (作废申请). Work on it goes on until somebody else decides. */
export function decideVoidRequest({ particulars }: HeldIncident<unknown>, reason: TextRef): Decision {
  if (particulars.voidRequest) return refused(refuse('VOID.ALREADY_REQUESTED'));
  return decided('incident.void-requested.v1', { reason, clocksStarted: [], clocksStopped: [] });
}

export interface VoidRulingContext {
  /** Who rules: a person, and whose post it is where they stand in for somebody. */
  readonly ruler: Pick<EventActor, 'actor' | 'actorfor'>;
  readonly reason: TextRef;
}

/**
 * Decides on a request to declare it void. It takes two: who asked never rules on it, nor does whoever they acted for,
 * nor anybody who acts for either.
 */
export function decideVoidRuling(
  { particulars: { voidRequest, clocks } }: HeldIncident<unknown>,
  { decision }: Pick<RuleOnVoid, 'decision'>,
  { ruler, reason }: VoidRulingContext,
): Decision {
  if (!voidRequest) return refused(refuse('VOID.NOT_REQUESTED'));
  const askers = [voidRequest.by, voidRequest.actingFor];
  if ([ruler.actor, ruler.actorfor].some((person) => person && askers.includes(person))) {
    return refused(refuse('VOID.OWN_REQUEST'));
  }
  switch (decision) {
    case 'APPROVED':
      return decided('incident.voided.v1', {
        requestedBy: voidRequest.by,
        approvedBy: ruler.actor,
        reason,
        clocksStarted: [],
        clocksStopped: clocks.map(({ clock }) => clock),
      });
    case 'DENIED':
      return decided('incident.void-denied.v1', {
        requestedBy: voidRequest.by,
        reason,
        clocksStarted: [],
        clocksStopped: [],
      });
  }
}
