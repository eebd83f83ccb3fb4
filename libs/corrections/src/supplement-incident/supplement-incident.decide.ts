import type { EvidenceRef, TextRef } from '#contracts';
import { sameFileTwice } from '#evidence-receipts';
import { type Decision, decided, refused } from '#lifecycle';

/** Adds to what is known of it (补充); changes nothing else. */
export function decideSupplement(text: TextRef | null, evidence: readonly EvidenceRef[]): Decision {
  const twice = sameFileTwice(evidence);
  if (twice) return refused(twice);
  return decided('incident.supplemented.v1', {
    text,
    evidence: [...evidence],
    clocksStarted: [],
    clocksStopped: [],
  });
}
