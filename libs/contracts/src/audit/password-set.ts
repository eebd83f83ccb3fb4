import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** An account got another password, by somebody other than its person. */
export const passwordSet = defineEvent(
  'audit.password-set.v1',
  'audit',
  { zh: '重置密码', en: 'password set' },
  z.strictObject({ person: z.uuid() }),
);
