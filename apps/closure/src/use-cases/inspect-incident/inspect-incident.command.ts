import { incidentEvents, seenAtAsSent } from '#contracts';
import { receiptList } from '#evidence-receipts';
import { z } from 'zod';

export const InspectIncident = z.strictObject({
  outcome: incidentEvents['incident.inspected.v1'].data.shape.outcome.describe(
    '核查结果 PASS: it is done; FAIL: it is not; UNABLE: they can’t say, somebody else is asked',
  ),
  evidence: receiptList.default([]).describe('现场照片 Receipts of photos from the spot; needed to pass or fail it'),
  seenAt: seenAtAsSent,
  note: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .optional()
    .describe('核查说明 What they saw; needed to fail it; stays with closure'),
});
export type InspectIncident = z.infer<typeof InspectIncident>;
