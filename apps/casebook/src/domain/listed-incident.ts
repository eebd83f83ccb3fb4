import { custodians, evidenceRef, pointSchema, stages, startedClock, textRef } from '#contracts';
import { z } from 'zod';
import type { IncidentView } from './incident-view.js';
import { nextDueAt } from './incident-view.js';

/** An incident as it is answered: ids and references; texts come from those who took them. */
export const listedIncident = z
  .object({
    incidentId: z.uuid(),
    incidentVersion: z.int(),
    number: z.string().nullable(),
    stage: z.enum(stages),
    custodian: z.enum(custodians),
    channel: z.string().nullable(),
    confidential: z.boolean(),
    subcategory: z.string().nullable(),
    urgent: z.boolean(),
    point: pointSchema.nullable(),
    reportedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    openClocks: z.array(startedClock).describe('Clocks that run now'),
    text: textRef.nullable(),
    address: textRef.nullable(),
    evidence: z.array(evidenceRef).describe('All files of all its steps, in the order in which they came'),
    reworkCount: z.int(),
    returnCount: z.int(),
    grid: z.string(),
    leadUnit: z.string().nullable(),
    coUnits: z.array(z.string()),
    inspector: z.uuid().nullable(),
    reportedBy: z.string().nullable(),
    nextDueAt: z.iso.datetime().nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'ListedIncident' });

/** The view as it is answered at this moment. */
export function answerOf(view: IncidentView, now: Date) {
  const { scope, version, ...rest } = view;
  const due = nextDueAt(view);
  return {
    ...rest,
    incidentVersion: version,
    grid: scope.grid,
    leadUnit: scope.leadUnit,
    coUnits: scope.coUnits,
    inspector: scope.inspector,
    reportedBy: scope.reportedBy,
    nextDueAt: due,
    overdue: due !== null && Date.parse(due) < now.getTime(),
  };
}

export type ListedIncident = ReturnType<typeof answerOf>;
