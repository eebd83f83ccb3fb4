import { areaCode } from '#contracts';
import { z } from 'zod';

export const MakeDisplayLink = z.strictObject({
  name: z.string().trim().min(1).max(60).describe('屏幕名称 Which screen it is; stays with identity'),
  area: areaCode.describe('范围 Whose figures it shows'),
  endsAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .describe('到期时间 Good until then, a year at the most'),
});
export type MakeDisplayLink = z.infer<typeof MakeDisplayLink>;
