import { z } from 'zod';

export const VoidIncident = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('作废原因 Why it is void; stays with dispatch'),
});
export type VoidIncident = z.infer<typeof VoidIncident>;
