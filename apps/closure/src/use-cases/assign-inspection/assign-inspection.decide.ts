import { type Decision, decidedAll, type HeldIncident, refused } from '#lifecycle';
import { type Circles, inspectorNamed } from '../../domain/choose-inspector.js';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { assigning, inspectionClock, nextInspector } from '../../domain/next-inspection.js';
import type { AssignInspection } from './assign-inspection.command.js';

export interface AssignmentContext {
  readonly circles: Circles;
  readonly at: Date;
}

/**
 * The duty chief has somebody else inspect it (改派核查): where the rule found nobody, or who was asked does not come.
 * The chief may name somebody who was asked before, never a handler.
 */
export function decideAssignment(
  incident: HeldIncident<IncidentClosure>,
  { inspector }: AssignInspection,
  { circles, at }: AssignmentContext,
): Decision {
  const { handlers, lastOutcome } = incident.held;
  if (lastOutcome === 'PASS') return refused(refuse('INSPECTION.ALREADY_PASSED'));
  if (inspector !== undefined && handlers.includes(inspector)) return refused(refuse('INSPECTION.OWN_HANDLING'));
  const chosen = inspector === undefined ? nextInspector(incident, circles) : inspectorNamed(circles, inspector);
  if (!chosen) {
    return refused(refuse(inspector === undefined ? 'INSPECTION.NOBODY_TO_ASK' : 'INSPECTION.NOT_IN_ORDER'));
  }
  if (chosen.standsInFor !== null && handlers.includes(chosen.standsInFor)) {
    return refused(refuse('INSPECTION.OWN_HANDLING'));
  }
  return decidedAll(
    assigning(incident, chosen, { clocksStarted: [inspectionClock(at)], clocksStopped: ['INSPECTION'] }),
  );
}
