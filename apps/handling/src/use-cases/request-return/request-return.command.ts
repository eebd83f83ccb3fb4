import { unitCode } from '#contracts';
import { z } from 'zod';

export const RequestReturn = z.strictObject({
  legalGround: z.string().trim().min(1).max(500).describe('法定依据 Why it is not theirs by law; stays with handling'),
  suggestedUnit: unitCode.optional().describe('建议承办单位 The department whose it is, if they know'),
});
export type RequestReturn = z.infer<typeof RequestReturn>;
