import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** The security officer locked or unlocked an account. */
export const accountLockChanged = defineEvent(
  'audit.account-lock-changed.v1',
  'audit',
  { zh: '账号锁定变更', en: 'account lock changed' },
  z.strictObject({
    person: z.uuid(),
    locked: z.boolean(),
  }),
);
