import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** A sign-in to a known account failed. Attempts on unknown names are counted, not recorded by name. */
export const signInFailed = defineEvent(
  'audit.sign-in-failed.v1',
  'audit',
  { zh: '登录失败', en: 'sign-in failed' },
  z.strictObject({
    person: z.uuid(),
    reason: z.enum(['WRONG_PASSWORD', 'LOCKED']),
    /** Failures in a row, this one included. */
    failures: z.int().nonnegative(),
  }),
);
