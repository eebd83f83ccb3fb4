import { resolutions, satisfactions } from '#contracts';
import { z } from 'zod';

const remark = z.string().trim().min(1).max(500).optional().describe('回访备注 What was said; stays with closure');

const reachedCaller = z
  .strictObject({
    reached: z.literal(true),
    responded: z.boolean().describe('是否响应 Whether the unit got in touch with the caller'),
    resolution: z.enum(resolutions).describe('是否解决 As the caller sees it'),
    satisfaction: z.enum(satisfactions).describe('满意、基本满意、不满意、未评价'),
    causeWithinPower: z
      .boolean()
      .optional()
      .describe('原因是否在承办单位职责范围内 Said where they are dissatisfied or it is unresolved, and only there'),
    remark,
  })
  .refine(
    ({ resolution, satisfaction, causeWithinPower }) =>
      (resolution === 'UNRESOLVED' || satisfaction === 'DISSATISFIED') === (causeWithinPower !== undefined),
    { path: ['causeWithinPower'], message: 'said where they are dissatisfied or it is unresolved, and only there' },
  );

/** Whoever was not reached has said nothing. */
const missedCaller = z.strictObject({ reached: z.literal(false), remark });

export const RecordSurvey = z.discriminatedUnion('reached', [reachedCaller, missedCaller]);
export type RecordSurvey = z.infer<typeof RecordSurvey>;
