import { reviewOn } from '#contracts';
import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const RequestSuspension = z.strictObject({
  reviewOn: reviewOn.describe('复核日期 The day (Asia/Shanghai) on which handling goes on at the latest'),
  reason: z.string().trim().min(1).max(500).describe('中止理由 Why it can’t go on for now; stays with handling'),
  evidence: receiptList.min(1).describe('证明材料 Receipts of what shows it'),
});
export type RequestSuspension = z.infer<typeof RequestSuspension>;
