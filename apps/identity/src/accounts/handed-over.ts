import { z } from 'zod';

/** What an officer hands over to the person whose account it is. */
export const handedOver = z
  .object({
    personId: z.uuid(),
    oneTimePassword: z
      .string()
      .nullable()
      .describe('一次性密码 Shown this once, since only its hash is kept; null where the answer is repeated'),
    goodUntil: z.iso.datetime().describe('Until when one can sign in with it, to make a password of one’s own'),
  })
  .meta({ id: 'HandedOverPassword' });
export type HandedOver = z.infer<typeof handedOver>;
