import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const FeedBack = z.strictObject({
  result: z.string().trim().min(1).max(2_000).describe('处置结果 What was done; stays with handling'),
  evidence: receiptList.min(1).describe('处置后照片 Receipts of what shows that the closing condition is met'),
});
export type FeedBack = z.infer<typeof FeedBack>;
