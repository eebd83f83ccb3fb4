import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { catalogueVersion, clockChanges, evidenceRef, subcategoryCode, textRef } from './parts.js';
import { seenOnSpot } from './seen-on-spot.js';

/** The grid worker dealt with it on the spot (自行处置); closure has it confirmed by the grid leader. */
export const incidentSelfHandled = defineEvent(
  'incident.self-handled.v1',
  'incident',
  { zh: '自行处置', en: 'handled by the grid worker' },
  z.strictObject({
    subcategory: subcategoryCode,
    before: z.array(evidenceRef).min(1),
    after: z.array(evidenceRef).min(1),
    note: textRef.nullable(),
    catalogueVersion,
    seen: seenOnSpot.exactOptional(),
    ...clockChanges,
  }),
);
