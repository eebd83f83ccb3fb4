import { areaCode } from '#contracts';
import { z } from 'zod';

export const TransferIncident = z
  .strictObject({
    area: areaCode.optional().describe('接收地行政区划代码 The receiving authority’s area, 12 digits, if it has one'),
    authority: z.string().trim().min(1).max(200).optional().describe('接收单位 In words; stays with dispatch'),
    reference: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .describe('移交文号 Under which it was taken there; stays with dispatch'),
  })
  .refine(
    ({ area, authority }) => area !== undefined || authority !== undefined,
    'name who takes it: area or authority',
  );
export type TransferIncident = z.infer<typeof TransferIncident>;
