import { uuidAsSent } from '#contracts';
import { z } from 'zod';

export const RequestVerification = z.strictObject({
  worker: uuidAsSent
    .optional()
    .describe('核实人 The grid worker to ask, of this grid or one around it; left out: the next in order'),
  question: z.string().trim().min(1).max(500).optional().describe('核实要点 What to look for; stays with intake'),
});
export type RequestVerification = z.infer<typeof RequestVerification>;
