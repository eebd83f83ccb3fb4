import { emergencies } from '#contracts';
import { z } from 'zod';

export const EscalateIncident = z.strictObject({
  opinion: z.string().trim().min(1).max(500).describe('上报意见 What this level thinks; stays with dispatch'),
  emergency: z
    .enum(emergencies)
    .optional()
    .describe('紧急情况 Goes to the county at once, as urgent; the answer names the number to call'),
});
export type EscalateIncident = z.infer<typeof EscalateIncident>;
