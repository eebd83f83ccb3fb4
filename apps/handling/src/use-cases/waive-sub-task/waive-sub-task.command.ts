import { z } from 'zod';

export const WaiveSubTask = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('免除理由 Why it is done without; stays with handling'),
});
export type WaiveSubTask = z.infer<typeof WaiveSubTask>;
