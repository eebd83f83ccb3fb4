import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, evidenceRef, limitKinds, textRef, unitCode } from './parts.js';

/** The lead unit asks for more time (延期申请), before its own runs out. The handling clock runs on meanwhile. */
export const extensionRequested = defineEvent(
  'incident.extension-requested.v1',
  'incident',
  { zh: '延期申请', en: 'extension requested' },
  z.strictObject({
    unit: unitCode,
    reason: textRef,
    evidence: z.array(evidenceRef),
    /** How much more, in what the handling clock's limit counts. */
    by: z.number().positive(),
    limitKind: z.enum(limitKinds),
    /** When it would then run out. */
    newDueAt: z.iso.datetime({ precision: 3 }),
    ...clockChanges,
  }),
);
