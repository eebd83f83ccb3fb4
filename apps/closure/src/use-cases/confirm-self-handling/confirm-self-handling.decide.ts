import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';

/**
 * The grid leader confirms what a worker dealt with on the spot (自行处置), never their own. What a department handled
 * is inspected instead.
 * @param leaders who confirms, and for whom
 */
export function decideConfirmation(
  { stage, held }: HeldIncident<IncidentClosure>,
  leaders: readonly string[],
): Decision {
  if (stage !== 'SELF_HANDLED') return refused(refuse('SELF_HANDLING.NOT_SELF_HANDLED'));
  if (leaders.some((person) => held.handlers.includes(person))) return refused(refuse('SELF_HANDLING.OWN_HANDLING'));
  return decided('incident.closed.v1', {
    basis: 'BY_GRID_LEADER',
    clocksStarted: [],
    clocksStopped: ['INSPECTION'],
  });
}
