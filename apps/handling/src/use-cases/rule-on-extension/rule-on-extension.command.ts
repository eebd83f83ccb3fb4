import { z } from 'zod';

export const RuleOnExtension = z.strictObject({
  approve: z.boolean().describe('同意延期 / 不同意延期'),
  reason: z.string().trim().min(1).max(500).describe('裁定理由 Why; stays with handling'),
});
export type RuleOnExtension = z.infer<typeof RuleOnExtension>;
