import { z } from 'zod';

export const MakeAccount = z.strictObject({
  login: z
    .string()
    .regex(/^[a-z\d][a-z\d._-]{2,63}$/)
    .describe('账号 In lower case: a person’s is one on the whole platform'),
});
export type MakeAccount = z.infer<typeof MakeAccount>;
