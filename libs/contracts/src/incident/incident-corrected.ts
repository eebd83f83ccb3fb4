import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { catalogueVersion, clockChanges, locatedPlace, subcategoryCode, textRef } from './parts.js';

/**
 * Category or place put right (更正), in whatever stage, each before → after; what did not change is null. Clocks that
 * the category decides are stopped and started anew from their original starts: nothing is overwritten.
 */
export const incidentCorrected = defineEvent(
  'incident.corrected.v1',
  'incident',
  { zh: '更正', en: 'corrected' },
  z.strictObject({
    category: z.strictObject({ before: subcategoryCode.nullable(), after: subcategoryCode }).nullable(),
    /** `before` is null where the service never heard of the report. */
    place: z.strictObject({ before: locatedPlace.nullable(), after: locatedPlace }).nullable(),
    /** Whether it is urgent from now on: a correction raises to urgent, and never lowers what was registered so. */
    urgent: z.boolean(),
    reason: textRef,
    catalogueVersion,
    ...clockChanges,
  }),
);
