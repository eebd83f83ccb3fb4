import { gridCode, stages, subcategoryCode, unitCode } from '#contracts';
import { z } from 'zod';
import { openOnly } from '../../persistence/list-indexes.migration.js';
import { type Condition, inArea } from './where.js';

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
  grid: gridCode.optional(),
  subcategory: subcategoryCode.optional(),
  channel: z
    .string()
    .regex(/^[a-z\d-]{1,30}$/)
    .optional()
    .describe('How it was reported'),
  urgent: flag.optional(),
  overdue: flag.optional().describe('Whether a running clock has run out'),
  dueBefore: time.optional().describe('A running clock runs out before'),
  from: time.optional().describe('Reported at or after'),
  to: time.optional().describe('Reported before'),
  inspector: z.literal('me').optional().describe('Those one was asked to inspect oneself'),
  number: z
    .string()
    .regex(/^[\d-]{15,40}$/)
    .optional()
    .describe('The number read out to people, or how it begins: with county and day at least (`430211-20261009`)'),
});
export type IncidentFilter = z.infer<typeof IncidentFilter>;

/** The filter as conditions. `person`: who `me` is. */
export function conditionsOf(filter: IncidentFilter, { person, now }: { person: string; now: Date }): Condition[] {
  const { stage, unit, grid, subcategory, channel, urgent, overdue, dueBefore, from, to, inspector, number } = filter;
  const conditions: (Condition | undefined)[] = [
    stage && ['stage = ANY(?::text[])', stage],
    unit === undefined ? undefined : unit.startsWith('D') ? ['lead_unit = ?', unit] : inArea(unit),
    grid === undefined ? undefined : ['grid = ?', grid],
    subcategory === undefined ? undefined : ['subcategory = ?', subcategory],
    channel === undefined ? undefined : ['channel = ?', channel],
    urgent === undefined ? undefined : [urgent ? 'urgent' : 'NOT urgent'],
    // What is done is never due; said so that PostgreSQL need not look for it among all that was ever done.
    isAboutDue(filter) ? [openOnly] : undefined,
    overdue === undefined
      ? undefined
      : [overdue ? 'next_due_at < ?' : '(next_due_at IS NULL OR next_due_at >= ?)', now],
    dueBefore && ['next_due_at < ?', dueBefore],
    from && ['reported_at >= ?', from],
    to && ['reported_at < ?', to],
    inspector && ['inspector = ?', person],
    // A colon comes right after the digit 9, and a hyphen before them all.
    number === undefined ? undefined : ['number >= ? AND number < ?', number, `${number}:`],
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** Whether it asks for what is due: that can only be under way. */
export const isAboutDue = ({ overdue, dueBefore }: IncidentFilter): boolean =>
  overdue === true || dueBefore !== undefined;
