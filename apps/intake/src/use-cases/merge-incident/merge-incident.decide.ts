import { type Actor, accessRefusals } from '#access';
import { finalStages, type TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { areaContains, countyOf, type Refusal } from '#primitives';
import { runningClocks } from '../../domain/clocks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';

export interface MergeContext {
  readonly actor: Actor;
  /** Undefined where intake knows no such incident, or it is the incident itself. */
  readonly master: HeldIncident<IncidentIntake> | undefined;
  /** Whether others are merged into the incident. */
  readonly isMaster: boolean;
  readonly reason: TextRef;
}

/**
 * The report is the same as another incident, and is handled with that one (并案). Merges never form chains, so that
 * everybody’s answer is one look away. What is over takes no more in: who reports it again says that it is there still.
 */
export function decideMerge(
  { incidentId, scope, particulars }: HeldIncident<IncidentIntake>,
  masterId: string,
  { actor, master, isMaster, reason }: MergeContext,
): Decision {
  if (masterId === incidentId) return refused(refuse('MERGE.INTO_ITSELF'));
  if (!master) return refused(refuse('MERGE.UNKNOWN_MASTER'));
  const refusal = masterRefusal(master, { actor, grid: scope.grid });
  if (refusal) return refused(refusal);
  if (isMaster) return refused(refuse('MERGE.IS_MASTER'));
  return decided('incident.merged.v1', {
    masterId,
    masterNumber: master.held.number,
    reason,
    clocksStarted: [],
    clocksStopped: runningClocks(particulars),
  });
}

function masterRefusal(
  { scope, stage, held }: HeldIncident<IncidentIntake>,
  { actor, grid }: Pick<MergeContext, 'actor'> & { readonly grid: string },
): Refusal | undefined {
  if (!areaContains(actor.post.unit, scope.grid)) return accessRefusals('ACCESS.OUT_OF_SCOPE');
  if (countyOf(scope.grid) !== countyOf(grid)) return refuse('MERGE.OTHER_COUNTY');
  if (held.mergedInto) {
    const { incidentId: master, number } = held.mergedInto;
    return refuse('MERGE.MASTER_IS_MERGED', { master, number });
  }
  return finalStages.includes(stage) ? refuse('MERGE.MASTER_IS_OVER', { stage }) : undefined;
}
