import { uuidAsSent } from '#contracts';
import { z } from 'zod';

export const TakeWithdrawal = z.strictObject({
  party: uuidAsSent.optional().describe('撤诉人 The party of the caller who withdraws; left out: who reported it'),
  reason: z.string().trim().min(1).max(500).describe('撤诉原因 Stays with intake'),
});
export type TakeWithdrawal = z.infer<typeof TakeWithdrawal>;
