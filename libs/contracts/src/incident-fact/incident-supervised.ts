import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef, unitCode } from '../incident/parts.js';

/** The duty chief has the unit get it done under their eyes (督办), until a moment they set. */
export const incidentSupervised = defineEvent(
  'incident.supervised.v1',
  'incident-fact',
  { zh: '督办', en: 'put under supervision' },
  z.strictObject({
    reason: textRef,
    until: z.iso.datetime({ precision: 3 }),
    /** The unit that leads it; null where none does yet. */
    unit: unitCode.nullable(),
  }),
);
