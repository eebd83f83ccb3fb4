import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** Not suspended (不同意中止): the unit goes on, on the same deadline. */
export const suspensionDenied = defineEvent(
  'incident.suspension-denied.v1',
  'incident',
  { zh: '不同意中止', en: 'suspension denied' },
  z.strictObject({
    requestedBy: z.uuid(),
    reason: textRef,
    ...clockChanges,
  }),
);
