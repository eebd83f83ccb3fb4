import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef } from './parts.js';

/** Declared void (作废) by its custodian. */
export const incidentVoided = defineEvent(
  'incident.voided.v1',
  'incident',
  { zh: '作废', en: 'voided' },
  z.strictObject({
    reason: textRef,
    ...clockChanges,
  }),
);
