import type { EvidenceRef, TextRef } from '#contracts';
import { sameFileTwice } from '#evidence-receipts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { settledSubTask } from '../../domain/settled-sub-task.js';

export interface SubTaskContext {
  /** The unit under whose post it is said. */
  readonly actingUnit: string;
  readonly result: TextRef;
  readonly evidence: readonly EvidenceRef[];
}

/** A co-unit did its part (协办完成); nobody says so in its place, whatever the lead is doing meanwhile. */
export function decideSubTaskCompletion(
  { particulars }: HeldIncident<IncidentHandling>,
  unit: string,
  { actingUnit, result, evidence }: SubTaskContext,
): Decision {
  const settled = settledSubTask(particulars.subTasks, unit);
  if ('refusal' in settled) return refused(settled.refusal);
  if (actingUnit !== unit) return refused(refuse('SUB_TASK.NOT_OWN_UNIT', { unit }));
  const twice = sameFileTwice(evidence);
  if (twice) return refused(twice);
  return decided('incident.sub-task-done.v1', {
    unit,
    result,
    evidence: [...evidence],
    clocksStarted: [],
    clocksStopped: settled.clocksStopped,
  });
}
