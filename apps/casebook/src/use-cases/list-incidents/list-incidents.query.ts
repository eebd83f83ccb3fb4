import type { VisibleScope } from '#access';
import { gridCode, stages, subcategoryCode, unitCode } from '#contracts';
import { z } from 'zod';
import { readCursor } from './cursor.js';
import { inArea, visible, Where } from './where.js';

// As a Date: the text may say an offset that PostgreSQL does not take.
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** `?stage=A,B` and `?stage=A&stage=B` ask for the same. */
const list = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat().join(',').split(','));

/** Which incidents: all that is named must hold. */
export const ListIncidents = z.strictObject({
  stage: list
    .pipe(z.array(z.enum(stages)))
    .optional()
    .describe('One stage; several, repeated or with commas'),
  unit: unitCode.optional().describe('An area (everything in it), or a department (what it leads)'),
  grid: gridCode.optional(),
  subcategory: subcategoryCode.optional(),
  overdue: z.enum(['true', 'false']).optional().describe('Whether a running clock has run out'),
  from: time.optional().describe('Reported at or after'),
  to: time.optional().describe('Reported before'),
  number: z.string().min(1).max(40).optional().describe('The number read out to people'),
  after: z.string().max(200).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListIncidents = z.infer<typeof ListIncidents>;

/** What is asked for, of what may be seen. @throws Refused READ.BAD_CURSOR */
export function whereOf(query: ListIncidents, scope: VisibleScope, now: Date): Where {
  const where = new Where().andOneOf(visible(scope));
  if (query.stage) where.and('stage = ANY(?::text[])', query.stage);
  if (query.unit?.startsWith('D')) where.and('lead_unit = ?', query.unit);
  else if (query.unit) where.andOneOf([inArea(query.unit)]);
  if (query.grid) where.and('grid = ?', query.grid);
  if (query.subcategory) where.and('subcategory = ?', query.subcategory);
  if (query.overdue === 'true') where.and('next_due_at < ?', now);
  if (query.overdue === 'false') where.and('(next_due_at IS NULL OR next_due_at >= ?)', now);
  if (query.from) where.and('reported_at >= ?', query.from);
  if (query.to) where.and('reported_at < ?', query.to);
  if (query.number) where.and('number = ?', query.number);
  if (query.after !== undefined) {
    const { reportedAt, incidentId } = readCursor(query.after);
    where.and('(reported_at, incident_id) < (?::timestamptz, ?::uuid)', reportedAt, incidentId);
  }
  return where;
}
