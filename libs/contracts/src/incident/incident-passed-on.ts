import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, gridCode, gridRevision, unitCode } from './parts.js';

const placed = z.strictObject({ grid: gridCode, gridRevision });
const handling = z.strictObject({ leadUnit: unitCode.nullable(), coUnits: z.array(unitCode) });

/**
 * Open work passed on by rule (顺移), in the stage it is in: the grid it lies in was retired, or a unit that handles it
 * was closed and has a successor. What was asked of a person stays asked of them, and no clock changes, but that of the
 * sub-tasks ends where nobody is left to help.
 */
export const incidentPassedOn = defineEvent(
  'incident.passed-on.v1',
  'incident',
  { zh: '顺移', en: 'passed on' },
  z.strictObject({
    reason: z.enum(['GRID_RETIRED', 'UNIT_SUCCEEDED']),
    /** Where it was and where it is now; null when a unit was succeeded. Once per incident and revision. */
    grid: z.strictObject({ before: placed, after: placed }).nullable(),
    /** Whose it was and whose it is now; null when the grid was retired. */
    units: z.strictObject({ before: handling, after: handling }).nullable(),
    ...clockChanges,
  }),
);
