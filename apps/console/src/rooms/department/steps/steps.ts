import type { ListedIncident } from '../../../parts/incident/incident.js';
import type { Task } from '../tasks/task.js';
import type { Field, Purpose, Step } from './step.js';

const words = (name: string, mostLetters: number, purpose?: Purpose): Field => ({
  ...{ name, as: 'words', isRequired: true, mostLetters },
  ...(purpose && { purpose }),
});
const files: Field = { name: 'evidence', as: 'files', isRequired: true };

const leads =
  (...stages: readonly ListedIncident['stage'][]) =>
  ({ part, incident }: Task): boolean =>
    part === 'lead' && stages.includes(incident.stage);
const runs = ({ incident }: Task, clock: string): boolean => incident.openClocks.some((one) => one.clock === clock);
const mayAsk = (task: Task): boolean => leads('HANDLING')(task) && task.incident.pendingRequest === null;

/** The co-units whose part is neither done nor waived: the lead can't feed back before. */
export const openSubTasks = ({ incident }: Task): readonly string[] =>
  incident.subTasks.filter(({ state }) => state === 'OPEN').map(({ unit }) => unit);

/** Everything that a desk does, in the order in which it comes up. */
export const steps: readonly Step[] = [
  {
    ...{ name: 'acknowledge', key: 'a', permission: 'incident.acknowledge' },
    isPossible: leads('DISPATCHED'),
    isNext: leads('DISPATCHED'),
    fields: [{ name: 'handler', as: 'handler' }],
  },
  {
    ...{ name: 'secure', key: 'c', permission: 'incident.secure' },
    isPossible: (task) => leads('HANDLING')(task) && runs(task, 'SECURING'),
    isNext: (task) => runs(task, 'SECURING'),
    fields: [files, { ...words('note', 500), isRequired: false }],
  },
  {
    ...{ name: 'feedBack', key: 'f', permission: 'incident.feed-back' },
    isPossible: (task) => leads('HANDLING')(task) && openSubTasks(task).length === 0,
    isNext: (task) => !runs(task, 'SECURING'),
    fields: [words('result', 2_000, 'FEEDBACK'), files],
  },
  {
    ...{ name: 'completeSubTask', key: 'f', permission: 'incident.complete-sub-task' },
    isPossible: ({ part, incident }) => part === 'help' && incident.stage !== 'RETURN_REQUESTED',
    isNext: () => true,
    fields: [words('result', 2_000, 'SUB_TASK'), files],
  },
  {
    ...{ name: 'resume', key: 'h', permission: 'incident.resume' },
    isPossible: leads('SUSPENDED'),
    isNext: leads('SUSPENDED'),
    fields: [words('reason', 500)],
  },
  {
    ...{ name: 'waiveSubTask', key: 'w', permission: 'incident.waive-sub-task' },
    isPossible: (task) => leads('HANDLING')(task) && openSubTasks(task).length > 0,
    fields: [{ name: 'unit', as: 'openSubTask', isRequired: true }, words('reason', 500)],
  },
  {
    ...{ name: 'requestExtension', key: 'e', permission: 'incident.request-extension' },
    isPossible: (task) => mayAsk(task) && runs(task, 'HANDLING'),
    fields: [
      { name: 'by', as: 'amount', isRequired: true },
      words('reason', 500, 'EXTENSION'),
      { ...files, isRequired: false },
    ],
  },
  {
    ...{ name: 'requestSuspension', key: 's', permission: 'incident.request-suspension' },
    isPossible: (task) => mayAsk(task) && !runs(task, 'SECURING'),
    fields: [{ name: 'reviewOn', as: 'day', isRequired: true }, words('reason', 500, 'SUSPENSION'), files],
  },
  {
    ...{ name: 'requestReturn', key: 'x', permission: 'incident.request-return', isGrave: true },
    isPossible: leads('DISPATCHED', 'HANDLING'),
    fields: [words('legalGround', 500, 'RETURN'), { name: 'suggestedUnit', as: 'unit' }],
  },
];

/** What a desk may do with a task now, what it waits for first. */
export function possibleSteps(task: Task, may: (permission: string) => boolean): readonly Step[] {
  const possible = steps.filter(({ permission, isPossible }) => may(permission) && isPossible(task));
  const isNext = ({ isNext: waitsFor }: Step) => waitsFor?.(task) ?? false;
  return [...possible.filter(isNext), ...possible.filter((step) => !isNext(step))];
}
