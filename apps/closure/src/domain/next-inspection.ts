import type { StartedClock } from '#contracts';
import type { HeldIncident, Step } from '#lifecycle';
import { startClock, type TimeRules } from '#deadlines';
import { choosePerson, type Chosen, type Circles, circlesOutwards } from '#people-to-ask';
import type { IncidentClosure } from './incident-closure.js';

type Assigned = Step & { readonly type: 'incident.inspection-assigned.v1' };

/** The inspection clock of whoever is asked now (2 h by default). */
export function inspectionClock(at: Date, rules: TimeRules): StartedClock {
  return startClock('INSPECTION', at, rules.stageLimits.inspection, { rules });
}

/** Who would be asked next to inspect (派核查; domain: FEEDBACK → INSPECTING); undefined when nobody is left. */
export const nextInspector = (
  { incidentId, scope, held }: HeldIncident<IncidentClosure>,
  circles: Circles,
): Chosen | undefined =>
  choosePerson(circles, {
    incidentId,
    order: circlesOutwards,
    asked: held.asked,
    involved: held.handlers,
    // The order says “another worker of the grid”: who reported it comes last of all.
    last: scope.reportedBy,
  });

/** The step that asks somebody to inspect. */
export const assigning = (
  { held }: HeldIncident<IncidentClosure>,
  { person, post, unit, chosenAs }: Chosen,
  clocks: Pick<Assigned['data'], 'clocksStarted' | 'clocksStopped'>,
): Assigned => ({
  type: 'incident.inspection-assigned.v1',
  data: {
    attempt: held.asked.length + 1,
    inspector: person,
    inspectorPost: post,
    inspectorUnit: unit,
    chosenAs,
    ...clocks,
  },
});
