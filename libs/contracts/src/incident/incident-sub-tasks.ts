import { z } from 'zod';
import type { DataOf, IncidentEvent } from '../events.js';
import { unitCode } from './parts.js';

/** What became of a co-unit's part (联合处置): the lead unit can't feed back before each is done or waived. */
export const subTaskStates = ['OPEN', 'DONE', 'WAIVED'] as const;
export const subTask = z.strictObject({
  unit: unitCode,
  state: z.enum(subTaskStates),
  /** Since when; unknown of those from before it was kept. */
  since: z.iso.datetime({ precision: 3 }).optional(),
});
export type SubTask = Readonly<z.infer<typeof subTask>>;

/** The sub-tasks after a step, one for each co-unit. Every service that keeps them folds them from the events, so. */
export function subTasksAfter(before: readonly SubTask[], event: IncidentEvent): readonly SubTask[] {
  switch (event.type) {
    case 'incident.dispatched.v1':
    case 'incident.reopened.v1':
      return opened(event.data.coUnits, event.time);
    case 'incident.return-ruled.v1':
      // Another lead has helpers of its own; the same one goes on with those it had.
      return event.data.decision === 'UPHELD' ? opened(event.data.coUnits, event.time) : before;
    case 'incident.sub-task-done.v1':
      return turned(before, event.data.unit, 'DONE', event.time);
    case 'incident.sub-task-waived.v1':
      return turned(before, event.data.unit, 'WAIVED', event.time);
    case 'incident.reworked.v1':
      // Nobody has said yet whose part was done badly. What was done without stays so.
      return before.map((task) => (task.state === 'DONE' ? { ...task, state: 'OPEN', since: event.time } : task));
    case 'incident.passed-on.v1':
      return event.data.units ? succeeded(before, event.data.units) : before;
    default:
      return before;
  }
}

/** The co-units whose part is still to be done. */
export const openSubTasks = (subTasks: readonly SubTask[]): string[] =>
  subTasks.filter(({ state }) => state === 'OPEN').map(({ unit }) => unit);

/**
 * The co-units whose part was still to be done at this moment, as far as the sub-tasks of now tell: what was settled in
 * that very moment was open.
 */
export const subTasksOpenAt = (subTasks: readonly SubTask[], at: Date): string[] =>
  subTasks
    .filter(({ state, since }) =>
      state === 'OPEN' ? !since || Date.parse(since) <= at.getTime() : since && Date.parse(since) >= at.getTime(),
    )
    .map(({ unit }) => unit);

const opened = (units: readonly string[], since: string): SubTask[] =>
  units.map((unit) => ({ unit, state: 'OPEN', since }));

const turned = (before: readonly SubTask[], unit: string, state: SubTask['state'], since: string): SubTask[] =>
  before.map((task) => (task.unit === unit ? { ...task, state, since } : task));

/**
 * Successors do what was left to do. Where several units became one, whose part went to whom can't be told: what was
 * open of those that are gone is open for all who are left, and the lead may waive it.
 */
function succeeded(
  before: readonly SubTask[],
  { before: was, after: now }: NonNullable<DataOf<'incident.passed-on.v1'>['units']>,
): SubTask[] {
  const isOneToOne = was.coUnits.length === now.coUnits.length;
  return now.coUnits.flatMap((unit, nth) => {
    const parts = before.filter((task) =>
      isOneToOne ? task.unit === was.coUnits[nth] : task.unit === unit || !now.coUnits.includes(task.unit),
    );
    const [part] = subTaskStates.flatMap((one) => parts.filter(({ state }) => state === one));
    return part ? [{ ...part, unit }] : [];
  });
}
