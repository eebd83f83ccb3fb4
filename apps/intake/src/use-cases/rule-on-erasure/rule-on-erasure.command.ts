import { z } from 'zod';

export const RuleOnErasure = z.strictObject({
  decision: z.enum(['APPROVED', 'DENIED']).describe('同意擦除 / 不予擦除'),
  reason: z.string().trim().min(2).max(500).describe('裁定理由 Why, in words; is erased with what it is about'),
});
export type RuleOnErasure = z.infer<typeof RuleOnErasure>;
