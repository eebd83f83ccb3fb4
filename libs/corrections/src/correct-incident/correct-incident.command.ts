import { pointSchema, subcategoryCode } from '#contracts';
import { z } from 'zod';

export const CorrectIncident = z.strictObject({
  subcategory: subcategoryCode.optional().describe('事项类别 What it really is'),
  point: pointSchema
    .optional()
    .describe('位置 Where it really is; degrees, CGCS2000/WGS-84, located again to its grid by the revision in force'),
  reason: z.string().trim().min(1).max(500).describe('更正原因 Why; stays with the service that has custody'),
});
export type CorrectIncident = z.infer<typeof CorrectIncident>;
