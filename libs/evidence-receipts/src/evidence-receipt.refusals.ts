import { defineRefusals } from '#primitives';

/** What a command that carries receipts may be refused with for their sake. */
export const evidenceReceiptRefusals = defineRefusals({
  'EVIDENCE.RECEIPT_INVALID': {
    status: 422,
    zh: '附件凭证无效，请重新上传。',
    en: 'An evidence receipt is not genuine, or not yours; upload the file again.',
  },
  'EVIDENCE.PHOTO_MISSING': {
    status: 422,
    zh: '请至少附上一张照片，PDF 不能代替照片。',
    en: 'At least one of the files must be a photo; a PDF does not stand in for it.',
  },
  'EVIDENCE.SAME_FILE_TWICE': {
    status: 422,
    zh: '同一附件不能重复使用，请分别拍照上传。',
    en: 'The same file is attached twice; take and upload a photo for each.',
  },
  'EVIDENCE.KEYS_UNAVAILABLE': {
    status: 503,
    zh: '暂时无法核验附件，请稍后重试。',
    en: 'Evidence receipts can’t be verified right now; try again shortly.',
    retryAfter: 2,
  },
});
