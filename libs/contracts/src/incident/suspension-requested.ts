import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, evidenceRef, reviewOn, textRef, unitCode } from './parts.js';

/** The lead unit can't go on for now, and asks for the clock to stand still (中止申请). It runs on until the ruling. */
export const suspensionRequested = defineEvent(
  'incident.suspension-requested.v1',
  'incident',
  { zh: '中止申请', en: 'suspension requested' },
  z.strictObject({
    unit: unitCode,
    reason: textRef,
    evidence: z.array(evidenceRef).min(1),
    reviewOn,
    ...clockChanges,
  }),
);
