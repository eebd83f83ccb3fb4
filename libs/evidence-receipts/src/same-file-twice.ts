import type { EvidenceRef } from '#contracts';
import { defineRefusals, type Refusal } from '#primitives';

const refuse = defineRefusals({
  'EVIDENCE.SAME_FILE_TWICE': {
    status: 422,
    zh: '同一附件不能重复使用，请分别拍照上传。',
    en: 'The same file is attached twice; take and upload a photo for each.',
  },
});

/** One file proves one thing: the refusal when a command attaches the same twice. */
export function sameFileTwice(evidence: readonly EvidenceRef[]): Refusal | undefined {
  const ids = evidence.map(({ evidenceId }) => evidenceId);
  const evidenceId = ids.find((id, index) => ids.indexOf(id) !== index);
  return evidenceId === undefined ? undefined : refuse('EVIDENCE.SAME_FILE_TWICE', { evidenceId });
}
