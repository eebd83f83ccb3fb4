import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const SupplementIncident = z
  .strictObject({
    text: z.string().trim().min(1).max(2_000).optional().describe('补充说明 Stays with the service that has custody'),
    evidence: receiptList.default([]).describe('补充附件 Receipts of uploaded files'),
  })
  .refine(({ text, evidence }) => text !== undefined || evidence.length > 0, 'a text, files, or both');
export type SupplementIncident = z.infer<typeof SupplementIncident>;
