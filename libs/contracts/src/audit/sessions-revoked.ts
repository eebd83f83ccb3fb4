import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** The security officer ended all sessions of a person, however many there were. */
export const sessionsRevoked = defineEvent(
  'audit.sessions-revoked.v1',
  'audit',
  { zh: '会话撤销', en: 'sessions revoked' },
  z.strictObject({
    person: z.uuid(),
    ended: z.int().nonnegative(),
  }),
);
