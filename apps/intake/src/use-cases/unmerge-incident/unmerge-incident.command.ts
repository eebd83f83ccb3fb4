import { z } from 'zod';

export const UnmergeIncident = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('撤销理由 Why it is something else after all; stays with intake'),
});
export type UnmergeIncident = z.infer<typeof UnmergeIncident>;
