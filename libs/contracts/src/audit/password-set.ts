import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** An account got another password: from its person, a security officer, or an operator; the actor says which. */
export const passwordSet = defineEvent(
  'audit.password-set.v1',
  'audit',
  { zh: '设置密码', en: 'password set' },
  z.strictObject({ person: z.uuid() }),
);
