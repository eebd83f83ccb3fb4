import { z } from 'zod';
import type { BranchFact } from './facts.js';

const parts = z.object({
  masterId: z.string().nullish(),
  coUnits: z.array(z.string()).nullish(),
  decision: z.string().nullish(),
  unit: z.string().nullish(),
  clocksStopped: z.array(z.string()).nullish(),
  clocksStarted: z
    .array(z.object({ clock: z.string(), pauses: z.array(z.object({ from: z.string(), to: z.string() })).nullish() }))
    .nullish(),
});

/** The steps whose contents the rules of a lifecycle's branches are held against. */
const looked: ReadonlySet<string> = new Set([
  ...['incident.merged.v1', 'incident.dispatched.v1', 'incident.return-ruled.v1', 'incident.passed-on.v1'],
  ...['incident.sub-task-done.v1', 'incident.sub-task-waived.v1', 'incident.suspended.v1', 'incident.resumed.v1'],
]);

/** What the rules of the branches need of an event; null of most. */
export function branchOf(type: string, time: string, data: unknown): BranchFact | null {
  if (!looked.has(type)) return null;
  const { masterId, coUnits, decision, unit, clocksStopped, clocksStarted } = parts.parse(data);
  return {
    time,
    masterId: masterId ?? null,
    coUnits: coUnits ?? [],
    decision: decision ?? null,
    unit: unit ?? null,
    clocksStopped: clocksStopped ?? [],
    pauses: (clocksStarted ?? []).flatMap(({ clock, pauses }) => (clock === 'HANDLING' ? (pauses ?? []) : [])),
  };
}
