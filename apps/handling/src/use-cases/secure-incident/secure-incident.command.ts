import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const SecureIncident = z.strictObject({
  note: z.string().trim().min(1).max(500).optional().describe('说明 How it was made safe; stays with handling'),
  evidence: receiptList.min(1).describe('现场照片 Receipts of what shows that it is safe'),
});
export type SecureIncident = z.infer<typeof SecureIncident>;
