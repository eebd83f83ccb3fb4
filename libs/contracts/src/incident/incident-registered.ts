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
    filingCondition: z.string().max(100),
    level: z.enum(['community', 'township', 'county', 'city']),
    grid: gridCode,
    gridRevision,
    catalogueVersion,
    ...clockChanges,
  }),
);
