import { unitCode } from '#contracts';
import { z } from 'zod';
import { reason } from '../../organisation/change.js';

export const AbolishUnit = z.strictObject({
  successor: unitCode.nullable().default(null).describe('承接单位 Who has its open work and its posts from now on'),
  reason,
});
export type AbolishUnit = z.infer<typeof AbolishUnit>;

export const MergeUnits = z.strictObject({
  units: z
    .array(unitCode)
    .min(1)
    .max(20)
    .refine((codes) => new Set(codes).size === codes.length, 'each unit once')
    .describe('被合并单位 The units that go'),
  into: unitCode.describe('合并后单位 The unit that stays; set up first when it is new'),
  reason,
});
export type MergeUnits = z.infer<typeof MergeUnits>;
