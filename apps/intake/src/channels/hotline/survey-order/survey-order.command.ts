import { incidentFacts } from '#contracts';
import { z } from 'zod';
import { hotlineNumber } from '../urge-order/urge-order.command.js';

const { resolution, satisfaction } = incidentFacts['incident.hotline-surveyed.v1'].data.shape;

export const SurveyOrder = z
  .strictObject({
    survey_no: hotlineNumber.describe('回访编号'),
    surveyed_at: z.iso.datetime({ offset: true }).describe('回访时间'),
    reached: z.boolean().describe('是否联系上'),
    responded: z.boolean().nullable().default(null).describe('是否响应 Whether the unit got in touch with them'),
    resolution: resolution.default(null).describe('是否解决'),
    satisfaction: satisfaction.default('NOT_RATED').describe('满意、基本满意、不满意、未评价'),
    cause_within_power: z
      .boolean()
      .nullable()
      .default(null)
      .describe('原因是否在承办单位职权范围内 Only of what is unresolved, or left them dissatisfied'),
  })
  .refine(
    ({ reached, responded, resolution, satisfaction }) =>
      reached
        ? responded !== null && resolution !== null
        : responded === null && resolution === null && satisfaction === 'NOT_RATED',
    '联系上的须有回答，未联系上的不得有 Whoever was reached answered, and nobody else did',
  )
  .refine(
    ({ resolution, satisfaction, cause_within_power: cause }) =>
      (resolution === 'UNRESOLVED' || satisfaction === 'DISSATISFIED') === (cause !== null),
    '未解决或不满意的，须说明原因是否在职权范围内 Say of these, and only of these, whether the cause is in the unit’s power',
  );
export type SurveyOrder = z.infer<typeof SurveyOrder>;
