import { seenAtAsSent, subcategoryCode } from '#contracts';
import { receiptList } from '#evidence-receipts';
import { z } from 'zod';
import { accuracy, point } from '../../report-fields.js';

export const ReportAsWorker = z.strictObject({
  subcategory: subcategoryCode.optional().describe('事项类别 What it is, by the catalogue; or say it in `text`'),
  text: z.string().trim().min(1).max(1_000).optional().describe('情况说明 What was seen; stays with intake'),
  point,
  accuracy,
  seenAt: seenAtAsSent,
  evidence: receiptList.min(1).describe('现场照片 Receipts of the photos taken there'),
});
export type ReportAsWorker = z.infer<typeof ReportAsWorker>;
