import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** Declared void (作废) by two persons: who asked, and who approved. Why stands in the request and in the approval. */
export const incidentVoided = defineEvent(
  'incident.voided.v1',
  'incident',
  { zh: '作废', en: 'voided' },
  z.strictObject({
    requestedBy: z.uuid(),
    approvedBy: z.uuid(),
    /** What the second person says. */
    reason: textRef,
    ...clockChanges,
  }),
);
