import { unitCode } from '#contracts';
import { z } from 'zod';
import { noticeKinds } from '../../domain/notice.js';

export const MakeWebhook = z.strictObject({
  unit: unitCode.describe('单位 Whose system it is: it hears of what that unit leads or helps with'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe('推送地址 Where it listens'),
  kinds: z.array(z.enum(noticeKinds)).min(1).max(noticeKinds.length).describe('Of what it wants to hear'),
});
export type MakeWebhook = z.infer<typeof MakeWebhook>;

export const ReplayDeliveries = z.strictObject({
  since: z.iso.datetime({ offset: true }).describe('From when on everything is sent once more, under the same ids'),
});
export type ReplayDeliveries = z.infer<typeof ReplayDeliveries>;
