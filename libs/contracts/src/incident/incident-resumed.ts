import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** Handling goes on (恢复处置): the clocks start anew with their first start, the pause behind them. */
export const incidentResumed = defineEvent(
  'incident.resumed.v1',
  'incident',
  { zh: '恢复处置', en: 'resumed' },
  z.strictObject({
    /** By rule where the review date has come, or a correction found it to be urgent. */
    basis: z.enum(['LEAD_UNIT', 'DUTY_CHIEF', 'REVIEW_DATE', 'URGENT']),
    /** Null where it is by rule. */
    reason: textRef.nullable(),
    ...clockChanges,
  }),
);
