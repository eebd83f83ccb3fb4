import type { OutboxItem } from './outbox-item.js';

/** What a worker is told of a conflict; each has words of its own. */
export type Explanation = 'closed' | 'registered' | 'over' | 'reassigned' | 'movedOn' | 'unknown';

/** What the casebook says of the incident now, where it could be asked. */
export interface IncidentNow {
  readonly stage: string;
  readonly inspector: string | null;
  readonly incidentVersion: number;
}

const ends = new Set(['REJECTED', 'MERGED', 'TRANSFERRED', 'VOIDED']);
const stageOfTask = { verification: 'VERIFYING', inspection: 'INSPECTING' } as const;

/** Why it can’t be done any more as it was said: something else happened while it was under way. */
export function explainConflict({ kind, person, trouble }: OutboxItem, now?: IncidentNow): Explanation {
  const stage = now?.stage ?? trouble?.stage;
  if (stage === 'CLOSED') return 'closed';
  if (stage !== undefined && ends.has(stage)) return 'over';
  if (kind === 'self-handling') return stage === undefined || stage === 'REPORTED' ? 'movedOn' : 'registered';
  if (kind === 'report') return 'unknown';
  if (trouble?.code === 'ACCESS.OUT_OF_SCOPE' || trouble?.status === 404) return 'reassigned';
  if (now && now.inspector !== person) return 'reassigned';
  if (stage === stageOfTask[kind] || trouble?.code === 'INCIDENT.STALE_VERSION') return 'movedOn';
  return stage === undefined ? 'unknown' : 'reassigned';
}

/** Whether the same can be said again of the incident as it is now: it is still theirs to say. */
export const canBeSaidAgain = (item: OutboxItem, now: IncidentNow): boolean => {
  if (item.kind === 'self-handling') return now.stage === 'REPORTED';
  if (item.kind === 'report') return false;
  return now.stage === stageOfTask[item.kind] && now.inspector === item.person;
};
