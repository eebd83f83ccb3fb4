import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef } from '../incident/parts.js';

/** Someone opened personal data; recorded before the answer. */
export const personalDataRead = defineEvent(
  'audit.personal-data-read.v1',
  'audit',
  { zh: '查看个人信息', en: 'personal data read' },
  z.strictObject({
    incidentId: z.uuid(),
    /** What was opened. */
    what: z.enum(['REPORTER', 'TEXT', 'EVIDENCE']),
    party: z.uuid().nullable(),
    reason: textRef,
  }),
);
