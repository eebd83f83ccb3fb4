import { z } from 'zod';

export const ResumeIncident = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('恢复理由 Why handling can go on; stays with handling'),
});
export type ResumeIncident = z.infer<typeof ResumeIncident>;
