import { cards, gridCode, incidentLevels, stages, subcategoryCode, unitCode } from '#contracts';
import { z } from 'zod';
import { shownCard } from '../../persistence/carded.migration.js';
import { callsForReopening } from '../../persistence/called-for-reopening.migration.js';
import { hotlineDueFirst as dueFirst } from '../../persistence/hotline-due.js';
import { openOnly } from '../../persistence/list-indexes.migration.js';
import { countedSet } from '../../domain/counted-set.js';
import { countedIncidents } from '../../persistence/counted-incidents.js';
import { type Condition, ofUnit } from './where.js';

// As a Date: the text may say an offset that PostgreSQL does not take.
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** `?stage=A,B` and `?stage=A&stage=B` ask for the same. */
const list = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat().join(',').split(','));

/** Which incidents: all that is named must hold. */
export const IncidentFilter = z.strictObject({
  stage: list
    .pipe(z.array(z.enum(stages)))
    .optional()
    .describe('One stage; several, repeated or with commas'),
  unit: unitCode.optional().describe('An area (everything in it), or a department (what it leads)'),
  leadUnit: unitCode.optional().describe('主办 The unit that leads, of whichever kind'),
  coUnit: unitCode.optional().describe('协办 A unit whose help is still asked for: its sub-task is open'),
  open: flag.optional().describe('Whether it is still under way'),
  counted: countedSet
    .optional()
    .describe('Those that a figure has counted, as its `filter` says: a set, its first and last day, its worker'),
  grid: gridCode.optional(),
  subcategory: subcategoryCode.optional(),
  channel: z
    .string()
    .regex(/^[a-z\d-]{1,30}$/)
    .optional()
    .describe('How it was reported'),
  urgent: flag.optional(),
  reopened: flag.optional().describe('Whether it was ever reopened (重办)'),
  reopeningCalledFor: z
    .literal('true')
    .optional()
    .describe('待定重办 Closed, and whoever reported it wants it done once more, or the call-back says it is to be'),
  level: z.enum(incidentLevels).optional().describe('层级 Whose desk it is on'),
  pending: z
    .enum(['EXTENSION', 'SUSPENSION'])
    .optional()
    .describe('What the lead unit has asked for and nobody has ruled on yet'),
  overdue: flag.optional().describe('Whether a running clock has run out'),
  card: z.enum(cards).optional().describe('黄牌、红牌: a unit was shown this card for it'),
  hotlineDueFirst: flag.optional().describe('热线先到期: whether the hotline’s deadline runs out before ours'),
  dueBefore: time.optional().describe('A running clock runs out before'),
  from: time.optional().describe('Reported at or after'),
  to: time.optional().describe('Reported before'),
  inspector: z
    .literal('me')
    .optional()
    .describe('Those one was asked to look at on the spot oneself, to verify or to inspect'),
  reporter: z.literal('me').optional().describe('本人上报 Those one reported from the spot oneself'),
  number: z
    .string()
    .regex(/^[\d-]{15,40}$/)
    .optional()
    .describe('The number read out to people, or how it begins: with county and day at least (`430211-20261009`)'),
});
export type IncidentFilter = z.infer<typeof IncidentFilter>;

/** The filter as conditions. `person`: who `me` is. */
export function conditionsOf(filter: IncidentFilter, { person, now }: { person: string; now: Date }): Condition[] {
  const { stage, unit, leadUnit, coUnit, open, counted, grid, subcategory, channel, urgent, reopened } = filter;
  const { reopeningCalledFor, level, pending, overdue, card, hotlineDueFirst, dueBefore, from, to } = filter;
  const { inspector, reporter, number } = filter;
  const conditions: (Condition | undefined)[] = [
    stage && ['stage = ANY(?::text[])', stage],
    unit === undefined ? undefined : ofUnit(unit),
    leadUnit === undefined ? undefined : ['lead_unit = ?', leadUnit],
    coUnit === undefined ? undefined : helping(coUnit),
    open === undefined ? undefined : [open ? openOnly : `NOT (${openOnly})`],
    counted && countedCondition(counted, now),
    grid === undefined ? undefined : ['grid = ?', grid],
    subcategory === undefined ? undefined : ['subcategory = ?', subcategory],
    channel === undefined ? undefined : ['channel = ?', channel],
    urgent === undefined ? undefined : [urgent ? 'urgent' : 'NOT urgent'],
    reopened === undefined ? undefined : [reopened ? 'round > 1' : 'round = 1'],
    reopeningCalledFor && [callsForReopening],
    level === undefined ? undefined : ['level = ?', level],
    // Said twice, since the index leaves out all that waits for no ruling.
    pending && [`pending_request IS NOT NULL AND pending_request ->> 'for' = ?`, pending],
    // What is done is never due, nor helped with; said so that PostgreSQL need not look among all that was ever done.
    isUnderWay(filter) ? [openOnly] : undefined,
    overdue === undefined
      ? undefined
      : [overdue ? 'next_due_at < ?' : '(next_due_at IS NULL OR next_due_at >= ?)', now],
    card && [shownCard, card],
    hotlineDueFirst === undefined
      ? undefined
      : [hotlineDueFirst ? `incident_id = ANY (ARRAY(${dueFirst}))` : `incident_id NOT IN (${dueFirst})`],
    dueBefore && ['next_due_at < ?', dueBefore],
    from && ['reported_at >= ?', from],
    to && ['reported_at < ?', to],
    inspector && ['inspector = ?', person],
    reporter && ['reported_by = ?', person],
    // A colon comes right after the digit 9, and a hyphen before them all.
    number === undefined ? undefined : ['number >= ? AND number < ?', number, `${number}:`],
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** What waits for this unit's part. Said twice, since the index leaves out the many incidents that have no co-unit. */
const helping = (unit: string): Condition => [
  `co_units <> '{}' AND co_units @> ARRAY[?::text] AND sub_tasks @> ?::jsonb`,
  unit,
  JSON.stringify([{ unit, state: 'OPEN' }]),
];

/** Whether it asks for what is due or to be helped with: that can only be under way. */
export const isUnderWay = ({ open, overdue, hotlineDueFirst, dueBefore, coUnit }: IncidentFilter): boolean =>
  open === true || overdue === true || hotlineDueFirst === true || dueBefore !== undefined || coUnit !== undefined;

// Found first, and looked up one by one: of incidents there may be a million.
function countedCondition(counted: NonNullable<IncidentFilter['counted']>, now: Date): Condition {
  const [sql, ...values] = countedIncidents(counted, now);
  return [`incident_id = ANY (ARRAY(${sql}))`, ...values];
}
