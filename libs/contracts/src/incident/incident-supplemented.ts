import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, evidenceRef, textRef } from './parts.js';

/** More was said or shown of it (补充), in whatever stage: a text, files, or both. */
export const incidentSupplemented = defineEvent(
  'incident.supplemented.v1',
  'incident',
  { zh: '补充', en: 'supplemented' },
  z.strictObject({
    text: textRef.nullable(),
    evidence: z.array(evidenceRef),
    ...clockChanges,
  }),
);
