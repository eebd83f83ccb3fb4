import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** A person got an account, with a login and a password that stay with identity. */
export const accountMade = defineEvent(
  'audit.account-made.v1',
  'audit',
  { zh: '开设账号', en: 'account made' },
  z.strictObject({ person: z.uuid() }),
);
