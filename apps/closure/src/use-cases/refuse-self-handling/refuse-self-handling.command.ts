import { z } from 'zod';

export const RefuseSelfHandling = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('不认可原因 Why it does not count as done; stays with closure'),
});
export type RefuseSelfHandling = z.infer<typeof RefuseSelfHandling>;
