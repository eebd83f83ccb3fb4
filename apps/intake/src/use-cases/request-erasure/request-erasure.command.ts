import { erasureGround, uuidAsSent } from '#contracts';
import { z } from 'zod';

export const RequestErasure = z
  .strictObject({
    party: uuidAsSent.describe('来电人 A caller; meant are all who called under the same number in the county'),
    others: z.array(uuidAsSent).max(100).default([]).describe('除外 Callers under that number who are somebody else'),
    ground: erasureGround.describe('删除理由 Why the law wants it; stays on the record'),
    reason: z.string().trim().min(2).max(500).describe('说明 In words; is erased with what it is about'),
  })
  .refine(({ party, others }) => !others.includes(party), {
    path: ['others'],
    message: '除外的来电人不能是本人 The caller can’t be somebody else',
  });
export type RequestErasure = z.infer<typeof RequestErasure>;
