import { uuidAsSent } from '#contracts';
import { z } from 'zod';

export const MergeIncident = z.strictObject({
  masterId: uuidAsSent.describe('主案 The id of the incident that it is the same as, and is handled with from now on'),
  reason: z.string().trim().min(1).max(500).describe('并案理由 Why it is the same; stays with intake'),
});
export type MergeIncident = z.infer<typeof MergeIncident>;
