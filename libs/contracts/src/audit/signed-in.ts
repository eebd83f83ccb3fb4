import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** A person signed in. */
export const signedIn = defineEvent(
  'audit.signed-in.v1',
  'audit',
  { zh: '登录', en: 'signed in' },
  z.strictObject({
    person: z.uuid(),
    session: z.uuid(),
  }),
);
