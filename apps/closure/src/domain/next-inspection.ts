import type { StartedClock } from '#contracts';
import type { HeldIncident, Step } from '#lifecycle';
import { stageLimits, startClock } from '#deadlines';
import { chooseInspector, type Circles, type Inspector } from './choose-inspector.js';
import type { IncidentClosure } from './incident-closure.js';

type Assigned = Step & { readonly type: 'incident.inspection-assigned.v1' };

/** The inspection clock of whoever is asked now (2 h by default). */
export function inspectionClock(at: Date): StartedClock {
  const { limit, kind } = stageLimits.inspection;
  return startClock('INSPECTION', at, limit, kind);
}

/** Who would be asked next; undefined when nobody is left. */
export const nextInspector = (
  { incidentId, scope, held }: HeldIncident<IncidentClosure>,
  circles: Circles,
): Inspector | undefined =>
  chooseInspector(circles, {
    incidentId,
    asked: held.asked,
    handlers: held.handlers,
    reporter: scope.reportedBy,
  });

/** The step that asks somebody to inspect. */
export const assigning = (
  { held }: HeldIncident<IncidentClosure>,
  { person, post, unit, chosenAs }: Inspector,
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
