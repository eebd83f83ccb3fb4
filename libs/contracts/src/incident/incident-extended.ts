import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, limitKinds, textRef, unitCode } from './parts.js';

/** More time was given (同意延期): the clocks start anew with their first start and a longer limit. */
export const incidentExtended = defineEvent(
  'incident.extended.v1',
  'incident',
  { zh: '同意延期', en: 'extended' },
  z.strictObject({
    unit: unitCode,
    requestedBy: z.uuid(),
    reason: textRef,
    /** How much more, in what the handling clock's limit counts. */
    by: z.number().positive(),
    limitKind: z.enum(limitKinds),
    newDueAt: z.iso.datetime({ precision: 3 }),
    ...clockChanges,
  }),
);
