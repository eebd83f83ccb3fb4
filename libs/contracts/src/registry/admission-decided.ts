import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, textRef } from '../incident/parts.js';

/**
 * 准入决定: by the simple procedure, since all who were asked agree (简易程序), or as the committee decided (一般程序). What is
 * admitted ends in a notice (工作告知单), and in the next version of the county's list.
 */
export const admissionDecided = defineEvent(
  'registry.admission-decided.v1',
  'admission',
  { zh: '准入决定', en: 'admission decided' },
  z.strictObject({
    applicationId: z.uuid(),
    county: areaCode,
    decision: z.enum(['ADMITTED', 'DENIED']),
    procedure: z.enum(['SIMPLE', 'ORDINARY']),
    reason: textRef,
    /** What the committee decided, and when; null in the simple procedure. */
    minutes: textRef.nullable(),
    /** Null where it was denied. The number is the office's own: `2026-017`. */
    notice: z.strictObject({ number: z.string().regex(/^[\dA-Z-]{1,30}$/), text: textRef }).nullable(),
    listVersion: z.int().positive().nullable(),
  }),
);
