import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef } from '../incident/parts.js';

/** Someone searched for reporters by phone or words; recorded before the answer, and never what they searched for. */
export const personalDataSearched = defineEvent(
  'audit.personal-data-searched.v1',
  'audit',
  { zh: '检索个人信息', en: 'personal data searched' },
  z.strictObject({
    by: z.enum(['PHONE', 'TEXT']),
    reason: textRef,
    found: z.int().nonnegative(),
    /** The incidents that were shown. */
    incidents: z.array(z.uuid()).max(50),
  }),
);
