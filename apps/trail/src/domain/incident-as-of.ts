import { custodians, pointSchema, stages, startedClock } from '#contracts';
import { z } from 'zod';
import type { FoldedIncident } from './incident-steps.js';

/** An incident at a moment, as it is answered. */
export const incidentAsOf = z
  .object({
    incidentId: z.uuid(),
    incidentVersion: z.int(),
    number: z.string().nullable(),
    reportedAt: z.iso.datetime().nullable(),
    stage: z.enum(stages),
    custodian: z.enum(custodians),
    subcategory: z.string().nullable(),
    urgent: z.boolean(),
    point: pointSchema.nullable(),
    grid: z.string(),
    gridRevision: z.int().nullable(),
    leadUnit: z.string().nullable(),
    coUnits: z.array(z.string()),
    inspector: z.uuid().nullable(),
    reportedBy: z.string().nullable(),
    openClocks: z.array(startedClock).describe('Clocks that ran then'),
    voidRequested: z.boolean().describe('Whether somebody had asked to have it declared void'),
  })
  .meta({ id: 'IncidentAsOf' });
export type IncidentAsOf = z.infer<typeof incidentAsOf>;

export const answerOf = (incident: FoldedIncident): IncidentAsOf => ({
  incidentId: incident.incidentId,
  incidentVersion: incident.version,
  number: incident.held.number,
  reportedAt: incident.held.reportedAt,
  stage: incident.stage,
  custodian: incident.custodian,
  subcategory: incident.particulars.subcategory,
  urgent: incident.particulars.urgent,
  point: incident.place?.point ?? null,
  grid: incident.scope.grid,
  gridRevision: incident.place?.gridRevision ?? null,
  leadUnit: incident.scope.leadUnit,
  coUnits: [...incident.scope.coUnits],
  inspector: incident.scope.inspector,
  reportedBy: incident.scope.reportedBy,
  openClocks: incident.particulars.clocks.map(({ since: _, ...clock }) => clock),
  voidRequested: incident.particulars.voidRequest !== null,
});
