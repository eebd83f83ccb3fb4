import { z } from 'zod';

const reason = z.string().trim().min(2).max(500).describe('检索理由 Why it must be searched; goes on the record first');

/** 按电话或内容检索: a whole phone number, or words of what was said. */
export const SearchReporters = z.union([
  z.strictObject({
    phone: z
      .string()
      .regex(/^[\d+(][\d +()-]{4,39}$/)
      .describe('电话 The whole number, however it is written'),
    reason,
  }),
  z.strictObject({
    text: z.string().trim().min(2).max(100).describe('内容 Words, all of which must occur in one text'),
    reason,
  }),
]);
export type SearchReporters = z.infer<typeof SearchReporters>;
