import { subcategoryCode } from '#contracts';
import { receiptList } from '#evidence-receipts';
import { z } from 'zod';
import { accuracy, point } from '../../report-fields.js';

/**
 * A number as callers give it: mobile, landline with area code and extension, service numbers, from abroad. Judged
 * leniently, since a wrong digit is no reason to lose a report.
 */
export const phone = z
  .string()
  .normalize('NFKC')
  .trim()
  .max(40)
  .regex(/^[\d+(][\d +()/.,*#\-转x]*$/, '电话号码含有无法识别的字符 Only digits and the usual punctuation')
  .refine((text) => /^(\D*\d){3,20}\D*$/.test(text), '电话号码应有 3 至 20 位数字 Between 3 and 20 digits');

export const caller = z
  .strictObject({
    name: z.string().trim().min(1).max(50).describe('来电人 The caller, as they gave their name'),
    phone: phone.describe('来电号码 The number they can be reached at'),
  })
  .describe('Stays with intake');

export const ReportAsClerk = z.strictObject({
  caller,
  confidential: z.boolean().default(false).describe('要求保密 The department never sees who called'),
  subcategory: subcategoryCode.optional().describe('事项类别 If the clerk knows it already'),
  text: z.string().trim().min(1).max(2_000).describe('诉求内容 What the caller says; stays with intake'),
  address: z.string().trim().min(1).max(200).describe('地址 Where, in words; stays with intake'),
  point,
  accuracy,
  evidence: receiptList.default([]).describe('附件 Receipts of what the caller sent in'),
});
export type ReportAsClerk = z.infer<typeof ReportAsClerk>;
