import { z } from 'zod';
import { GrantPost } from '../grant-post/grant-post.command.js';

export const EnterPerson = GrantPost.omit({ personId: true }).extend({
  name: z.string().trim().min(1).max(50).describe('姓名 Stays with the registry: events carry the person’s id'),
});
export type EnterPerson = z.infer<typeof EnterPerson>;
