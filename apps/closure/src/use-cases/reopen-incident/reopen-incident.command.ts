import { z } from 'zod';

export const ReopenIncident = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('重办原因 What is still to be done; stays with closure'),
});
export type ReopenIncident = z.infer<typeof ReopenIncident>;
