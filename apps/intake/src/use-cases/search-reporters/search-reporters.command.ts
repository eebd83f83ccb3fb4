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
    text: z
      .string()
      .trim()
      .max(100)
      .regex(/\S\S/u, '至少一个词须有两个字 At least one word must have two characters')
      .describe('内容 Words, all of which must occur in one text; one of them of two characters or more'),
    reason,
  }),
]);
export type SearchReporters = z.infer<typeof SearchReporters>;
