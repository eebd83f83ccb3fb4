import type { TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { settledSubTask } from '../../domain/settled-sub-task.js';

/** The lead, who answers for the whole, does without a co-unit's part (免除协办). */
export function decideWaiver({ particulars }: HeldIncident<IncidentHandling>, unit: string, reason: TextRef): Decision {
  const settled = settledSubTask(particulars.subTasks, unit);
  if ('refusal' in settled) return refused(settled.refusal);
  return decided('incident.sub-task-waived.v1', {
    unit,
    reason,
    clocksStarted: [],
    clocksStopped: settled.clocksStopped,
  });
}
