import type { TimeRules } from '#deadlines';
import { type Decision, decidedAll, type HeldIncident, refused } from '#lifecycle';
import { type Circles, circlesOutwards, personNamed, withoutInvolved } from '#people-to-ask';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { assigning, inspectionClock, nextInspector } from '../../domain/next-inspection.js';
import type { AssignInspection } from './assign-inspection.command.js';

export interface AssignmentContext {
  readonly circles: Circles;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * The duty chief has somebody else inspect it (改派核查): where the rule found nobody, or who was asked does not come.
 * The chief may name somebody who was asked before, never a handler.
 */
export function decideAssignment(
  incident: HeldIncident<IncidentClosure>,
  { inspector }: AssignInspection,
  { circles, at, rules }: AssignmentContext,
): Decision {
  const { handlers, lastOutcome } = incident.held;
  if (lastOutcome === 'PASS') return refused(refuse('INSPECTION.ALREADY_PASSED'));
  const chosen =
    inspector === undefined
      ? nextInspector(incident, circles)
      : personNamed(withoutInvolved(circles, handlers), circlesOutwards, inspector);
  if (!chosen) {
    if (inspector === undefined) return refused(refuse('INSPECTION.NOBODY_TO_ASK'));
    const isAround = personNamed(circles, circlesOutwards, inspector) !== undefined;
    return refused(refuse(isAround ? 'INSPECTION.OWN_HANDLING' : 'INSPECTION.NOT_IN_ORDER'));
  }
  return decidedAll(
    assigning(incident, chosen, { clocksStarted: [inspectionClock(at, rules)], clocksStopped: ['INSPECTION'] }),
  );
}
