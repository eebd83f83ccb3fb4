import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, evidenceRef, textRef } from './parts.js';
import { seenOnSpot } from './seen-on-spot.js';

/** What the inspector found on the spot. */
export const incidentInspected = defineEvent(
  'incident.inspected.v1',
  'incident',
  { zh: '核查', en: 'inspected' },
  z.strictObject({
    outcome: z.enum(['PASS', 'FAIL', 'UNABLE']),
    evidence: z.array(evidenceRef),
    note: textRef.nullable(),
    seen: seenOnSpot.exactOptional(),
    ...clockChanges,
  }),
);
