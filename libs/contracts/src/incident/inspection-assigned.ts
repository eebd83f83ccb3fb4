import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, unitCode } from './parts.js';

/** Someone other than the handlers is asked to look on the spot (核查). */
export const inspectionAssigned = defineEvent(
  'incident.inspection-assigned.v1',
  'incident',
  { zh: '派核查', en: 'inspection assigned' },
  z.strictObject({
    /** 1 for the first inspector asked after a feedback, or for a sample, then up. */
    attempt: z.int().positive(),
    inspector: z.uuid(),
    inspectorPost: z.uuid(),
    inspectorUnit: unitCode,
    chosenAs: z.enum(['SAME_GRID', 'NEIGHBOURING_GRID', 'GRID_LEADER', 'TOWNSHIP']),
    ...clockChanges,
  }),
);
