import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, clockChanges, textRef } from './parts.js';

/** Handed to an authority outside the county (移交): named by its area's code, in words, or both. */
export const incidentTransferred = defineEvent(
  'incident.transferred.v1',
  'incident',
  { zh: '移交', en: 'transferred' },
  z.strictObject({
    area: areaCode.nullable(),
    authority: textRef.nullable(),
    /** Under which the other authority took it, as it wrote it. */
    reference: textRef,
    ...clockChanges,
  }),
);
