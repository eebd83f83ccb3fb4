import {
  custodians,
  evidenceRef,
  incidentEvents,
  incidentLevels,
  pointSchema,
  reviewOn,
  stages,
  startedClock,
  subTask,
  textRef,
} from '#contracts';
import { z } from 'zod';
import { lastRuling } from './at-the-desk.js';
import type { IncidentView } from './incident-view.js';
import { nextDueAt } from './incident-view.js';
import { factCounts, type FactCounts } from './side-facts.js';
import { pendingRequest } from './waiting.js';

const surveyed = incidentEvents['incident.surveyed.v1'].data.shape;

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
    level: z.enum(incidentLevels).nullable().describe('层级 Whose desk it is on; null before registration'),
    point: pointSchema.nullable(),
    reportedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    openClocks: z.array(startedClock).describe('Clocks that run now'),
    text: textRef.nullable(),
    address: textRef.nullable(),
    evidence: z.array(evidenceRef).describe('All files of all its steps, in the order in which they came'),
    reworkCount: z.int(),
    returnCount: z.int(),
    mergedInto: z
      .object({ incidentId: z.uuid(), number: z.string() })
      .nullable()
      .describe('主案 The incident that it is merged into and handled with'),
    round: z.int().describe('1, and one more for each reopening (重办)'),
    survey: z
      .object({
        attempt: surveyed.attempt,
        reached: surveyed.reached,
        responded: surveyed.responded,
        resolution: surveyed.resolution,
        satisfaction: surveyed.satisfaction,
        causeWithinPower: surveyed.causeWithinPower,
        byResident: surveyed.byResident,
      })
      .nullable()
      .describe('回访 The last call-back since it was closed last'),
    pendingRequest: pendingRequest.nullable().describe('What the lead unit has asked for and nobody has ruled on yet'),
    suspendedUntil: reviewOn
      .nullable()
      .describe('复核日期 Until when it is suspended at the latest; a day, Asia/Shanghai'),
    lastRuling: lastRuling.nullable().describe('The last ruling on what the lead unit asked for, until it feeds back'),
    handler: z.uuid().nullable().describe('经办人 Whom the lead unit named to handle it'),
    subTasks: z.array(subTask).describe('What became of each co-unit’s part'),
    grid: z.string(),
    leadUnit: z.string().nullable(),
    coUnits: z.array(z.string()),
    inspector: z.uuid().nullable().describe('Who was asked last to look on the spot, to verify or to inspect'),
    reportedBy: z.string().nullable(),
    nextDueAt: z.iso.datetime().nullable(),
    overdue: z.boolean(),
    ...factCounts,
    hotlineDueFirst: z
      .boolean()
      .describe(
        '热线先到期: whether the hotline’s deadline runs out before that of handling, or before its suspension ends',
      ),
  })
  .meta({ id: 'ListedIncident' });

/** The view as it is answered at this moment. */
export function answerOf(view: IncidentView, facts: FactCounts, now: Date) {
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
    ...facts,
    hotlineDueFirst: isHotlineDueFirst(view, facts),
  };
}

/**
 * Whether the hotline's deadline (办结时限) runs out before ours: that of handling or, while it is suspended, which the
 * hotline knows nothing of, the end of the review date in Asia/Shanghai. Before it is dispatched there is none of ours.
 */
export function isHotlineDueFirst(
  { openClocks, suspendedUntil }: IncidentView,
  { hotlineDueAt }: Pick<FactCounts, 'hotlineDueAt'>,
): boolean {
  if (hotlineDueAt === null) return false;
  const handling = openClocks.find(({ clock }) => clock === 'HANDLING')?.dueAt;
  const ours = handling ?? (suspendedUntil === null ? undefined : `${suspendedUntil}T24:00:00+08:00`);
  return ours !== undefined && Date.parse(hotlineDueAt) < Date.parse(ours);
}

export type ListedIncident = ReturnType<typeof answerOf>;
