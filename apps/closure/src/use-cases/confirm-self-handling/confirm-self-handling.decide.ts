import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { leadersWordRefusal } from '../../domain/leaders-word.js';

/**
 * The grid leader confirms what a worker dealt with on the spot (自行处置), never their own. What a department handled,
 * and what was drawn for it (抽查), is inspected instead.
 * @param leaders who confirms, and for whom
 */
export function decideConfirmation(incident: HeldIncident<IncidentClosure>, leaders: readonly string[]): Decision {
  const refusal = leadersWordRefusal(incident, leaders);
  if (refusal) return refused(refusal);
  return decided('incident.closed.v1', {
    basis: 'BY_GRID_LEADER',
    clocksStarted: [],
    clocksStopped: ['INSPECTION'],
  });
}
