import { z } from 'zod';

export const HoldIncident = z.strictObject({
  reason: z.string().trim().min(2).max(500).describe('理由 Why it is held, or no longer; stays with intake'),
});
export type HoldIncident = z.infer<typeof HoldIncident>;
