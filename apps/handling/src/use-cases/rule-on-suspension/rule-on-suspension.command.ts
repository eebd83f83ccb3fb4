import { z } from 'zod';

export const RuleOnSuspension = z.strictObject({
  approve: z.boolean().describe('同意中止 / 不同意中止'),
  reason: z.string().trim().min(1).max(500).describe('裁定理由 Why; stays with handling'),
});
export type RuleOnSuspension = z.infer<typeof RuleOnSuspension>;
