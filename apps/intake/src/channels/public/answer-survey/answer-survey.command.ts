import { resolutions } from '#contracts';
import { z } from 'zod';
import { numberAndCode } from '../follow-code/number-and-code.js';

export const AnswerSurvey = z
  .strictObject({
    ...numberAndCode,
    responded: z.boolean().describe('是否有人联系过 Whether anybody of the unit got in touch with them'),
    resolution: z.enum(resolutions).describe('是否解决 As they see it'),
    satisfaction: z.enum(['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED']).describe('满意、基本满意、不满意'),
    asksForReopening: z.boolean().default(false).describe('申请重新办理 Somebody of the centre decides'),
    remark: z.string().trim().min(1).max(500).optional().describe('还有什么要说的 Stays with intake'),
  })
  .refine(
    ({ asksForReopening, resolution, satisfaction }) =>
      !asksForReopening || resolution !== 'RESOLVED' || satisfaction === 'DISSATISFIED',
    { path: ['asksForReopening'], message: '已解决且满意的，不必重办 What is resolved to their satisfaction is done' },
  )
  .refine(({ asksForReopening, remark }) => !asksForReopening || remark !== undefined, {
    path: ['remark'],
    message: '请说明还有什么没有解决 Say what is still to be done',
  });
export type AnswerSurvey = z.infer<typeof AnswerSurvey>;
