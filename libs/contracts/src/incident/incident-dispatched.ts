import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { catalogueVersion, clockChanges, textRef, unitCode } from './parts.js';

/** Assigned to the unit that must handle it (指挥派遣). The handling clock starts here, not at acknowledgement. */
export const incidentDispatched = defineEvent(
  'incident.dispatched.v1',
  'incident',
  { zh: '派遣', en: 'dispatched' },
  z.strictObject({
    leadUnit: unitCode,
    coUnits: z.array(unitCode),
    basis: z.enum(['CATALOGUE_RULE', 'BY_HAND']),
    opinion: textRef.nullable(),
    catalogueVersion,
    ...clockChanges,
  }),
);
