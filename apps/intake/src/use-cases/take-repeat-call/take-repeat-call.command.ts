import { z } from 'zod';
import { caller } from '../../channels/clerk/report-as-clerk/report-as-clerk.command.js';

export const TakeRepeatCall = z.strictObject({
  caller,
  confidential: z.boolean().default(false).describe('要求保密 The department never sees who called'),
  text: z.string().trim().min(1).max(2_000).describe('来电内容 What the caller says; stays with intake'),
});
export type TakeRepeatCall = z.infer<typeof TakeRepeatCall>;
