import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** Intake rejected it (不予立案); the reporter is told why. */
export const incidentRejected = defineEvent(
  'incident.rejected.v1',
  'incident',
  { zh: '不予立案', en: 'rejected' },
  z.strictObject({
    reasonCode: z.enum(['OUT_OF_SCOPE', 'NOT_EXISTING', 'INSUFFICIENT_INFORMATION', 'PRIVATE_DISPUTE']),
    explanation: textRef,
    ...clockChanges,
  }),
);
