import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, gridCode, textRef } from './parts.js';

/** A grid worker is asked to look whether it is as the public reported it (核实). */
export const verificationRequested = defineEvent(
  'incident.verification-requested.v1',
  'incident',
  { zh: '派核实', en: 'verification requested' },
  z.strictObject({
    /** 1 for whom the officer asks; 2 for who is asked by rule after that one could not tell. */
    attempt: z.int().positive(),
    worker: z.uuid(),
    workerPost: z.uuid(),
    workerUnit: gridCode,
    chosenAs: z.enum(['SAME_GRID', 'NEIGHBOURING_GRID']),
    /** What the officer wants to know; stays with intake. */
    question: textRef.nullable(),
    ...clockChanges,
  }),
);
