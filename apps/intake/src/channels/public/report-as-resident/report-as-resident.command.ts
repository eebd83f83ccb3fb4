import { subcategoryCode } from '#contracts';
import { receiptList } from '#evidence-receipts';
import { z } from 'zod';
import { phone } from '../../clerk/report-as-clerk/report-as-clerk.command.js';
import { accuracy, point } from '../../report-fields.js';

export const ReportAsResident = z.strictObject({
  contact: z
    .strictObject({
      name: z.string().trim().min(1).max(50).optional().describe('称呼 As they want to be called'),
      phone: phone.describe('联系电话'),
      confidential: z.boolean().default(false).describe('要求保密 The department never sees who reported'),
    })
    .optional()
    .describe('联系方式 Nobody has to say who they are; stays with intake'),
  subcategory: subcategoryCode.optional().describe('事项类别 If they chose one'),
  text: z.string().trim().min(1).max(2_000).optional().describe('情况说明 Stays with intake'),
  address: z.string().trim().min(1).max(200).optional().describe('地址 Where, in words; stays with intake'),
  point,
  accuracy,
  evidence: receiptList.max(3).default([]).describe('照片 Receipts of photos uploaded with the same pass'),
});
export type ReportAsResident = z.infer<typeof ReportAsResident>;
