import { incidentEvents, seenAtAsSent } from '#contracts';
import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const VerifyReport = z.strictObject({
  outcome: incidentEvents['incident.verified.v1'].data.shape.outcome.describe(
    '核实结果 EXISTS: it is as reported; NOT_EXISTS: it is not; UNABLE: they can’t tell, another is asked once',
  ),
  evidence: receiptList
    .default([])
    .describe('现场照片 Receipts of photos from the spot; needed to say that it is so or not'),
  seenAt: seenAtAsSent,
  note: z.string().trim().min(1).max(500).optional().describe('核实说明 What they saw; stays with intake'),
});
export type VerifyReport = z.infer<typeof VerifyReport>;
