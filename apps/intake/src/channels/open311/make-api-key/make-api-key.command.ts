import { areaCode, datums, gridCode } from '#contracts';
import { z } from 'zod';

export const MakeApiKey = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('系统名称 What people call the system; stays with intake'),
  area: z.union([areaCode, gridCode]).describe('范围 Where it may report from: a county, or a part of one'),
  datum: z
    .enum(datums)
    .default('WGS84')
    .describe('坐标系 What its positions are of, where it does not keep to the specification'),
});
export type MakeApiKey = z.infer<typeof MakeApiKey>;
