import { z } from 'zod';
import { noticeKinds } from '../../domain/notice.js';

/** What is left out is not known any more: one sets all of it at once. */
export const SetContact = z.strictObject({
  email: z.email().max(200).optional().describe('电子邮箱 Stays with notification'),
  phone: z
    .string()
    .regex(/^\+?\d{5,20}$/)
    .optional()
    .describe('手机号码 For short messages; stays with notification'),
  wecom: z
    .string()
    .regex(/^[\w.@-]{1,64}$/)
    .optional()
    .describe('企业微信账号 Stays with notification'),
  unwanted: z
    .array(z.enum(noticeKinds))
    .max(noticeKinds.length)
    .default([])
    .describe('不另行通知 Of which to hear in the inbox only'),
});
export type SetContact = z.infer<typeof SetContact>;
