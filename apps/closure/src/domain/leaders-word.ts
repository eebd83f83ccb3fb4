import type { HeldIncident } from '#lifecycle';
import type { Refusal } from '#primitives';
import { refuse } from './closure.refusals.js';
import type { IncidentClosure } from './incident-closure.js';

/** Whether a worker dealt with it on the spot, and no unit ever had it. */
export const isSelfHandled = ({ scope }: Pick<HeldIncident<unknown>, 'scope'>): boolean => scope.leadUnit === null;

/**
 * Why the grid leader can't confirm or refuse what a worker did, if they can't: it was a department's, somebody else is
 * asked to look, or they had a hand in it themselves.
 * @param leaders who speaks, and for whom
 */
export function leadersWordRefusal(
  { stage, scope, held }: HeldIncident<IncidentClosure>,
  leaders: readonly string[],
): Refusal | undefined {
  if (stage !== 'SELF_HANDLED') {
    return refuse(isSelfHandled({ scope }) ? 'SELF_HANDLING.SAMPLED' : 'SELF_HANDLING.NOT_SELF_HANDLED');
  }
  return leaders.some((person) => held.handlers.includes(person)) ? refuse('SELF_HANDLING.OWN_HANDLING') : undefined;
}
