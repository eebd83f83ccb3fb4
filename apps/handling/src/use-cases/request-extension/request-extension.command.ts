import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const RequestExtension = z.strictObject({
  by: z
    .number()
    .positive()
    .max(1_000)
    .describe('延长多少 How much more, in what the handling limit counts: hours or days, of work or not'),
  reason: z.string().trim().min(1).max(500).describe('延期理由 Why; stays with handling'),
  evidence: receiptList.default([]).describe('附件 Receipts of what shows it'),
});
export type RequestExtension = z.infer<typeof RequestExtension>;
