import { uuidAsSent } from '#contracts';
import { z } from 'zod';
import type { StoredText } from './free-texts.js';

export const ReadTexts = z.strictObject({
  textIds: z.array(uuidAsSent).min(1).max(200),
  withSalt: z.boolean().default(false).describe('Whether to give what opens their commitments in the trail as well'),
});
export type ReadTexts = z.infer<typeof ReadTexts>;

const readText = z.union([
  z.object({ textId: z.uuid(), content: z.string(), salt: z.string().optional().describe('base64url') }),
  z.object({ textId: z.uuid(), erased: z.literal(true), erasedAt: z.iso.datetime().describe('已擦除 When') }),
]);

/** Texts as their reader sees them; where one was erased, when. */
export const readTexts = z.array(readText);

export const textAsRead = (text: StoredText<unknown>, withSalt: boolean): z.infer<typeof readText> =>
  'content' in text
    ? { textId: text.textId, content: text.content, ...(withSalt && { salt: text.salt.toString('base64url') }) }
    : { textId: text.textId, erased: true, erasedAt: text.erasedAt.toISOString() };
