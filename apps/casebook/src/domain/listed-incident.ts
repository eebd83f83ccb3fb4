import type { IncidentView } from './incident-view.js';
import { nextDueAt } from './incident-view.js';

/** An incident as it is answered: ids and references; texts come from those who took them. */
export function answerOf(view: IncidentView, now: Date) {
  const { scope, version, ...rest } = view;
  const due = nextDueAt(view);
  return {
    ...rest,
    incidentVersion: version,
    grid: scope.grid,
    leadUnit: scope.leadUnit,
    coUnits: scope.coUnits,
    inspector: scope.inspector,
    reportedBy: scope.reportedBy,
    nextDueAt: due,
    overdue: due !== null && Date.parse(due) < now.getTime(),
  };
}

export type ListedIncident = ReturnType<typeof answerOf>;
