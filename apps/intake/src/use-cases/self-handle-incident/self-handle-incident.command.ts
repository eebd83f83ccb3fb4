import { seenAtAsSent, subcategoryCode } from '#contracts';
import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const SelfHandleIncident = z.strictObject({
  subcategory: subcategoryCode.optional().describe('事项类别 What it is; may be left out if the report said it'),
  before: receiptList.min(1).describe('处置前照片 Receipts of the photos from before'),
  after: receiptList.min(1).describe('处置后照片 Receipts of the photos from after'),
  seenAt: seenAtAsSent,
  note: z.string().trim().min(1).max(500).optional().describe('处置说明 What was done; stays with intake'),
});
export type SelfHandleIncident = z.infer<typeof SelfHandleIncident>;
