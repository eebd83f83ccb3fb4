import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** The trail signs with a key that it did not sign with before. */
export const keyAdopted = defineEvent(
  'trail.key-adopted.v1',
  'audit',
  { zh: '启用留痕签名密钥', en: 'trail key adopted' },
  z.strictObject({
    /** The verifier key (C2SP signed-note): name, hash of the key, public key. */
    vkey: z.string(),
    /** The size of the first tree that is signed with it. */
    fromSize: z.int().nonnegative(),
  }),
);
