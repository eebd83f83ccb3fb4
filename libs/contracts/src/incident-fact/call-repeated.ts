import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef } from '../incident/parts.js';

/** Somebody called about it again (重复来电). Who called stays with intake. */
export const callRepeated = defineEvent(
  'incident.call-repeated.v1',
  'incident-fact',
  { zh: '重复来电', en: 'called about again' },
  z.strictObject({
    /** A random id that stands for this caller. */
    party: z.uuid(),
    confidential: z.boolean(),
    text: textRef,
  }),
);
