import { admittedItem } from '#contracts';
import { z } from 'zod';

export const ApplyForAdmission = z.strictObject({
  item: admittedItem.meta({ id: 'AdmittedItem' }).describe('准入事项 What, to which level, by which duty'),
  reason: z.string().trim().min(1).max(2_000).describe('申请理由 Stays with the registry'),
  conditions: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .describe('工作条件 What the level gets for it: money, people, training; stays with the registry'),
});
export type ApplyForAdmission = z.infer<typeof ApplyForAdmission>;
