import { z } from 'zod';

export const AssignInspection = z.strictObject({
  inspector: z
    .uuid()
    .optional()
    .describe('核查人 Whom to ask, of those who may be asked; the next in order when left out'),
});
export type AssignInspection = z.infer<typeof AssignInspection>;
