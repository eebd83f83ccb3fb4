import type { Entry } from './incident.js';
import { committedIn } from './texts-in.js';

export type Phase = 'before' | 'after' | 'other';

/** A file of an incident: of which moment it tells, and with which step it came. */
export interface Photo {
  readonly evidenceId: string;
  readonly phase: Phase;
  readonly type: string;
  readonly at: string;
}

const beforeIt = new Set(['incident.reported.v1', 'incident.verified.v1', 'incident.self-handled.v1/before']);
const afterIt = new Set([
  ...['incident.fed-back.v1', 'incident.secured.v1', 'incident.inspected.v1', 'incident.sub-task-done.v1'],
  'incident.self-handled.v1/after',
]);

/** All files, in the order in which they came: how it was, how it is now, and what else was handed in. */
export const photosOf = (timeline: readonly Pick<Entry, 'type' | 'at' | 'data'>[]): Photo[] =>
  timeline.flatMap(({ type, at, data }) =>
    committedIn(data)
      .filter(({ kind }) => kind === 'FILE')
      .map(({ id, field }) => ({ evidenceId: id, phase: phaseOf(type, field), type, at })),
  );

function phaseOf(type: string, field: string): Phase {
  const isIn = (types: ReadonlySet<string>) => types.has(type) || types.has(`${type}/${field}`);
  return isIn(beforeIt) ? 'before' : isIn(afterIt) ? 'after' : 'other';
}
