import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { catalogueVersion, clockChanges, textRef, unitCode } from './parts.js';

/** The ruling on a return: to another unit (upheld) or back to the same (denied). */
export const returnRuled = defineEvent(
  'incident.return-ruled.v1',
  'incident',
  { zh: '退单裁定', en: 'return ruled' },
  z.strictObject({
    decision: z.enum(['UPHELD', 'DENIED']),
    /** The unit that has it from now on. */
    leadUnit: unitCode,
    coUnits: z.array(unitCode),
    reason: textRef,
    /** Counts as buck-passing (推诿). */
    groundless: z.boolean(),
    /** Whether it was the duty chief's binding ruling (裁定). */
    binding: z.boolean(),
    /** By which a community or township was given it; null for departments, and where it stays where it was. */
    admissionVersion: z.int().positive().nullable(),
    catalogueVersion,
    ...clockChanges,
  }),
);
