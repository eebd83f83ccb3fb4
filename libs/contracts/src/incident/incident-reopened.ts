import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { catalogueVersion, clockChanges, textRef, unitCode } from './parts.js';

/** Closed, and to be handled once more (重办), by the unit that did or its successor; in a round and on clocks of its own. */
export const incidentReopened = defineEvent(
  'incident.reopened.v1',
  'incident',
  { zh: '重办', en: 'reopened' },
  z.strictObject({
    /** 2 for the first reopening, then up. */
    round: z.int().min(2),
    leadUnit: unitCode,
    coUnits: z.array(unitCode),
    /** The attempt of the call-back whose answer calls for it; null when the duty chief reopens it within the window. */
    surveyAttempt: z.int().positive().nullable(),
    reason: textRef,
    catalogueVersion,
    ...clockChanges,
  }),
);
