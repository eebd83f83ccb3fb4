import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { catalogueVersion, clockChanges, textRef, unitCode } from './parts.js';

/** What named the units: a numbered rule of the county's in a version, or the catalogue. */
const suggestedBy = [
  z.strictObject({ kind: z.literal('RULE'), rule: z.int().positive(), version: z.int().positive() }),
  z.strictObject({ kind: z.literal('CATALOGUE'), version: catalogueVersion }),
] as const;
export const suggestionBasis = z.discriminatedUnion('kind', [...suggestedBy]);
export type SuggestionBasis = z.infer<typeof suggestionBasis>;

/** 派遣依据: what was followed, or that somebody departed from it. */
export const dispatchBasis = z.discriminatedUnion('kind', [
  ...suggestedBy,
  z.strictObject({
    kind: z.literal('BY_HAND'),
    /** What they departed from. */
    suggested: z.strictObject({ by: suggestionBasis, leadUnit: unitCode, coUnits: z.array(unitCode) }),
  }),
]);
export type DispatchBasis = z.infer<typeof dispatchBasis>;

/** Assigned to the unit that must handle it (指挥派遣). The handling clock starts here, not at acknowledgement. */
export const incidentDispatched = defineEvent(
  'incident.dispatched.v1',
  'incident',
  { zh: '派遣', en: 'dispatched' },
  z.strictObject({
    leadUnit: unitCode,
    coUnits: z.array(unitCode),
    basis: dispatchBasis,
    /** By which a community or township was given it; null for departments. */
    admissionVersion: z.int().positive().nullable(),
    opinion: textRef.nullable(),
    catalogueVersion,
    ...clockChanges,
  }),
);
