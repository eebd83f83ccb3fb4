import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const CompleteSubTask = z.strictObject({
  result: z.string().trim().min(1).max(2_000).describe('协办结果 What was done; stays with handling'),
  evidence: receiptList.min(1).describe('附件 Receipts of what shows it'),
});
export type CompleteSubTask = z.infer<typeof CompleteSubTask>;
