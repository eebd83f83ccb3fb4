import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, evidenceRef, textRef, unitCode } from './parts.js';

/** What is urgent was made safe (控险): the first of its two steps is done, restoring it goes on. */
export const incidentSecured = defineEvent(
  'incident.secured.v1',
  'incident',
  { zh: '控险', en: 'made safe' },
  z.strictObject({
    unit: unitCode,
    note: textRef.nullable(),
    evidence: z.array(evidenceRef).min(1),
    ...clockChanges,
  }),
);
