import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** A session was ended: signed out, revoked by the security officer, or because a used refresh token came again. */
export const sessionEnded = defineEvent(
  'audit.session-ended.v1',
  'audit',
  { zh: '会话结束', en: 'session ended' },
  z.strictObject({
    person: z.uuid(),
    session: z.uuid(),
    why: z.enum(['SIGNED_OUT', 'REVOKED', 'TOKEN_REUSED']),
  }),
);
