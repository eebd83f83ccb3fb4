import { committedIn } from '../../parts/incident/texts-in.js';
import type { TaskDetail } from './tasks.js';

export interface Told {
  readonly what: 'reported' | 'address' | 'question' | 'done';
  readonly text: string;
}

const tells: readonly (readonly [what: Told['what'], type: string, field: string])[] = [
  ['question', 'incident.verification-requested.v1', 'question'],
  ['reported', 'incident.reported.v1', 'text'],
  ['address', 'incident.reported.v1', 'address'],
  ['done', 'incident.fed-back.v1', 'result'],
  ['done', 'incident.self-handled.v1', 'note'],
];

/** What somebody who goes there needs to know, each as it was said last. */
export function tellOf({ incident: { timeline }, texts }: TaskDetail): Told[] {
  const told = tells.flatMap(([what, type, field]) => {
    const step = timeline.findLast((entry) => entry.type === type);
    const id = step && committedIn(step.data).find((one) => one.kind === 'TEXT' && one.field === field)?.id;
    const text = id && texts[id];
    return text ? [{ what, text }] : [];
  });
  return told.filter(({ what }, at) => told.findIndex((other) => other.what === what) === at);
}
