import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, evidenceRef, textRef } from './parts.js';
import { seenOnSpot } from './seen-on-spot.js';

/** What the grid worker found on the spot: it is as reported, it is not, or they can’t tell (核实结果). */
export const incidentVerified = defineEvent(
  'incident.verified.v1',
  'incident',
  { zh: '核实', en: 'verified' },
  z.strictObject({
    outcome: z.enum(['EXISTS', 'NOT_EXISTS', 'UNABLE']),
    evidence: z.array(evidenceRef),
    note: textRef.nullable(),
    seen: seenOnSpot.exactOptional(),
    ...clockChanges,
  }),
);
