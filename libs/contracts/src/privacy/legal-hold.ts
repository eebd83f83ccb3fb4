import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef, uuid } from '../incident/parts.js';

const hold = z.strictObject({ incidentId: uuid, reason: textRef });

/** An incident is put under legal hold: nobody who called about it is erased for as long as that lasts. */
export const legalHoldPlaced = defineEvent(
  'privacy.legal-hold-placed.v1',
  'privacy',
  { zh: '法律保全', en: 'legal hold placed' },
  hold,
);

export const legalHoldLifted = defineEvent(
  'privacy.legal-hold-lifted.v1',
  'privacy',
  { zh: '解除法律保全', en: 'legal hold lifted' },
  hold,
);
