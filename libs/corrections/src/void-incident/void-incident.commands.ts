import { z } from 'zod';

const reason = z.string().trim().min(1).max(500);

export const RequestVoid = z.strictObject({
  reason: reason.describe('作废原因 Why it is void; stays with the service that has custody'),
});
export type RequestVoid = z.infer<typeof RequestVoid>;

export const RuleOnVoid = z.strictObject({
  decision: z.enum(['APPROVED', 'DENIED']).describe('同意作废 / 不予作废'),
  reason: reason.describe('裁定理由 Why; stays with the service that has custody'),
});
export type RuleOnVoid = z.infer<typeof RuleOnVoid>;
