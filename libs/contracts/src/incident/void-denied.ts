import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** Not void (不予作废): the request is closed, and the incident goes on where it was. */
export const voidDenied = defineEvent(
  'incident.void-denied.v1',
  'incident',
  { zh: '不予作废', en: 'void denied' },
  z.strictObject({
    requestedBy: z.uuid(),
    reason: textRef,
    ...clockChanges,
  }),
);
