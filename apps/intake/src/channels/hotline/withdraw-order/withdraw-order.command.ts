import { z } from 'zod';

export const WithdrawOrder = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('撤诉原因 Stays with intake'),
});
export type WithdrawOrder = z.infer<typeof WithdrawOrder>;
