import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, reviewOn, textRef, unitCode } from './parts.js';

/** Suspended (中止): from now on the clocks stand still, until it is resumed. */
export const incidentSuspended = defineEvent(
  'incident.suspended.v1',
  'incident',
  { zh: '同意中止', en: 'suspended' },
  z.strictObject({
    unit: unitCode,
    requestedBy: z.uuid(),
    reason: textRef,
    reviewOn,
    ...clockChanges,
  }),
);
