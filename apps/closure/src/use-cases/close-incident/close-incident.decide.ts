import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';

/** The duty chief closes an incident that passed its inspection (结案); what a worker handled is the grid leader's. */
export function decideClosing({ stage, held }: HeldIncident<IncidentClosure>): Decision {
  if (stage === 'SELF_HANDLED') return refused(refuse('CLOSURE.SELF_HANDLED'));
  if (held.lastOutcome !== 'PASS') return refused(refuse('CLOSURE.NOT_INSPECTED'));
  return decided('incident.closed.v1', { basis: 'BY_DUTY_CHIEF', clocksStarted: [], clocksStopped: [] });
}
