import type { EvidenceRef, TextRef } from '#contracts';
import { sameFileTwice } from '#evidence-receipts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';

export interface SecuringContext {
  /** The lead unit. */
  readonly unit: string;
  readonly note: TextRef | null;
  readonly evidence: readonly EvidenceRef[];
}

/** What is urgent was made safe (控险), the first of its two steps; restoring it runs on. */
export function decideSecuring(
  { particulars }: HeldIncident<IncidentHandling>,
  { unit, note, evidence }: SecuringContext,
): Decision {
  if (particulars.clocks.every(({ clock }) => clock !== 'SECURING')) {
    return refused(refuse('SECURING.NOTHING_TO_SECURE'));
  }
  const twice = sameFileTwice(evidence);
  if (twice) return refused(twice);
  return decided('incident.secured.v1', {
    unit,
    note,
    evidence: [...evidence],
    clocksStarted: [],
    clocksStopped: ['SECURING'],
  });
}
