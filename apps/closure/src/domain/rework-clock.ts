import type { CatalogueItem, StartedClock } from '#contracts';
import { reworkLimit, type RunningBy, startClock, subTaskClock } from '#deadlines';
import type { IncidentParticulars } from '#lifecycle';

/** The handling clock of a rework, on the rework limit (返工时限), in the hours of the unit that does it again. */
export function reworkClock(
  urgent: boolean,
  item: CatalogueItem | undefined,
  at: Date,
  by: Pick<RunningBy, 'rules' | 'unit'>,
): StartedClock {
  return startClock('HANDLING', at, reworkLimit(urgent, item), by);
}

/** The clocks of a rework: that of the co-units with it, where one of them has its part to do again. */
export function reworkClocks(
  { urgent, subTasks }: Pick<IncidentParticulars, 'urgent' | 'subTasks'>,
  item: CatalogueItem | undefined,
  at: Date,
  by: Pick<RunningBy, 'rules' | 'unit'>,
): StartedClock[] {
  const handling = reworkClock(urgent, item, at, by);
  return subTasks.some(({ state }) => state === 'DONE') ? [handling, subTaskClock(handling, by.rules)] : [handling];
}
