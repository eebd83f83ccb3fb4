import { unitCode } from '#contracts';
import { z } from 'zod';
import { managedLevels } from '../../domain/organisation/unit-codes.js';
import { reason } from '../../organisation/change.js';

export const unitNames = {
  name: z.string().trim().min(1).max(100).describe('名称'),
  nameEn: z.string().trim().min(1).max(100).nullable().default(null).describe('Its English name'),
};

export const CreateUnit = z.strictObject({
  code: unitCode.describe('编码: 12 digits for townships and communities, D<county’s 6 digits>-<key> for departments'),
  level: z.enum(managedLevels),
  parentCode: unitCode.describe('上级单位: the county, or a community’s township'),
  ...unitNames,
  reason,
});
export type CreateUnit = z.infer<typeof CreateUnit>;
