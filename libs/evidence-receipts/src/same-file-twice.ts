import type { EvidenceRef } from '#contracts';
import type { Refusal } from '#primitives';
import { evidenceReceiptRefusals } from './evidence-receipt.refusals.js';

/** One file proves one thing: the refusal when a command attaches the same twice. */
export function sameFileTwice(evidence: readonly EvidenceRef[]): Refusal | undefined {
  const ids = evidence.map(({ evidenceId }) => evidenceId);
  const evidenceId = ids.find((id, index) => ids.indexOf(id) !== index);
  return evidenceId === undefined ? undefined : evidenceReceiptRefusals('EVIDENCE.SAME_FILE_TWICE', { evidenceId });
}
