import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef, unitCode } from './parts.js';

/** The inspection failed: back to the same unit (返工), on the rework limit. */
export const incidentReworked = defineEvent(
  'incident.reworked.v1',
  'incident',
  { zh: '返工', en: 'sent back for rework' },
  z.strictObject({
    leadUnit: unitCode,
    reworkCount: z.int().positive(),
    reason: textRef.nullable(),
    ...clockChanges,
  }),
);
