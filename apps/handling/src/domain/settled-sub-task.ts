import { openSubTasks, type SubTask } from '#contracts';
import type { Refusal } from '#primitives';
import { refuse } from './handling.refusals.js';

/**
 * What settling the open sub-task of a unit does to the clocks: that of all co-units stops with the last. Or why there
 * is none to settle.
 */
export function settledSubTask(
  subTasks: readonly SubTask[],
  unit: string,
): { readonly clocksStopped: 'SUB_TASK'[] } | { readonly refusal: Refusal } {
  const task = subTasks.find((one) => one.unit === unit);
  if (!task) return { refusal: refuse('SUB_TASK.NONE', { unit }) };
  if (task.state !== 'OPEN') return { refusal: refuse('SUB_TASK.NOT_OPEN', { unit }) };
  const isLast = openSubTasks(subTasks).length === 1;
  return { clocksStopped: isLast ? ['SUB_TASK'] : [] };
}
