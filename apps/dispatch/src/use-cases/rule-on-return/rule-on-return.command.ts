import { unitCode } from '#contracts';
import { z } from 'zod';
import { coUnits } from '../../domain/co-units.js';

export const RuleOnReturn = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('UPHELD').describe('同意退单 It goes to another unit'),
    leadUnit: unitCode,
    coUnits,
    reason: z.string().trim().min(1).max(500),
  }),
  z.strictObject({
    decision: z.literal('DENIED').describe('不同意退单 It stays with the unit'),
    groundless: z.boolean().default(false).describe('推诿 Whether it counts as buck-passing'),
    reason: z.string().trim().min(1).max(500),
  }),
]);
export type RuleOnReturn = z.infer<typeof RuleOnReturn>;
