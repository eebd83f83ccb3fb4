import type { components } from '../../../api/generated/casebook.js';

/** An incident as the casebook lists it. */
export type QueuedIncident = components['schemas']['ListedIncident'];
export type Stage = QueuedIncident['stage'];

/** After these nothing follows: whoever works a queue is done with it. */
const overStages: ReadonlySet<Stage> = new Set(['REJECTED', 'MERGED', 'TRANSFERRED', 'CLOSED', 'VOIDED']);
export const isOver = ({ stage }: Pick<QueuedIncident, 'stage'>): boolean => overStages.has(stage);

export const openStages: readonly Stage[] = [
  ...(['REPORTED', 'VERIFYING', 'SELF_HANDLED', 'REGISTERED', 'DISPATCHED', 'HANDLING'] as const),
  ...(['RETURN_REQUESTED', 'SUSPENDED', 'FEEDBACK', 'INSPECTING'] as const),
];
