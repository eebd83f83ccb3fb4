import { z } from 'zod';

export const UnmaskReporter = z.strictObject({
  reason: z.string().trim().min(2).max(500).describe('查看理由 Why it must be seen; goes on the record first'),
});
export type UnmaskReporter = z.infer<typeof UnmaskReporter>;
