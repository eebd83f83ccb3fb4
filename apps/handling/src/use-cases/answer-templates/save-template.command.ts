import { answerPurposes } from '#contracts';
import { z } from 'zod';

export const SaveTemplate = z.strictObject({
  purpose: z.enum(answerPurposes).describe('用途 Into which of the desk’s texts it goes'),
  name: z.string().trim().min(1).max(40).describe('Other than those of the unit’s other templates for this purpose'),
  text: z.string().trim().min(1).max(500).describe('模板内容 The words; nothing of anybody’s person'),
});
export type SaveTemplate = z.infer<typeof SaveTemplate>;
