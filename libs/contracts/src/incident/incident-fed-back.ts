import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, evidenceRef, textRef, unitCode } from './parts.js';

/** The lead unit says it is done, with evidence for the closing condition (反馈). Closure has custody from here. */
export const incidentFedBack = defineEvent(
  'incident.fed-back.v1',
  'incident',
  { zh: '处置反馈', en: 'fed back' },
  z.strictObject({
    unit: unitCode,
    /** Everybody who handled it: none of them may inspect it. */
    handlers: z.array(z.uuid()).min(1),
    result: textRef,
    evidence: z.array(evidenceRef).min(1),
    ...clockChanges,
  }),
);
