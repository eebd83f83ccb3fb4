import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { catalogueVersion, clockChanges, gridCode, gridRevision, subcategoryCode } from './parts.js';

/** Intake registered it (立案); from here on dispatch has custody. */
export const incidentRegistered = defineEvent(
  'incident.registered.v1',
  'incident',
  { zh: '立案', en: 'registered' },
  z.strictObject({
    subcategory: subcategoryCode,
    urgent: z.boolean(),
    /** A condition's code, and so no place to write in: `VISIBLE_FROM_ROAD`. */
    filingCondition: z
      .string()
      .regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+){0,5}$/)
      .max(40),
    level: z.enum(['community', 'township', 'county', 'city']),
    grid: gridCode,
    gridRevision,
    catalogueVersion,
    ...clockChanges,
  }),
);
