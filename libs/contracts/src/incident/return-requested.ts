import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, textRef, unitCode } from './parts.js';

/** The unit says it is not theirs (退单). The handling clock keeps running; dispatch rules on it. */
export const returnRequested = defineEvent(
  'incident.return-requested.v1',
  'incident',
  { zh: '退单申请', en: 'return requested' },
  z.strictObject({
    unit: unitCode,
    legalGround: textRef,
    suggestedUnit: unitCode.nullable(),
    /** 1 for the first; the second goes to a binding ruling by the duty chief. */
    returnCount: z.int().positive(),
    ...clockChanges,
  }),
);
