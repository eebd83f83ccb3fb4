import { uuidAsSent } from '#contracts';
import { z } from 'zod';

export const UnmaskReporter = z.strictObject({
  party: uuidAsSent.optional().describe('来电人 The party of the caller to be seen; left out: who reported it'),
  reason: z.string().trim().min(2).max(500).describe('查看理由 Why it must be seen; goes on the record first'),
});
export type UnmaskReporter = z.infer<typeof UnmaskReporter>;
