import { incidentEvents } from '#contracts';
import { z } from 'zod';

export const RejectIncident = z.strictObject({
  reasonCode: incidentEvents['incident.rejected.v1'].data.shape.reasonCode.describe('不予立案原因'),
  explanation: z.string().trim().min(1).max(500).describe('说明 What the reporter is told; stays with intake'),
});
export type RejectIncident = z.infer<typeof RejectIncident>;
