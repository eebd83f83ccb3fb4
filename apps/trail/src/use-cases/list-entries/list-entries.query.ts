import { z } from 'zod';

// As a Date: the text may say an offset that PostgreSQL does not take.
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Which entries: all that is named must hold. */
export const ListEntries = z.strictObject({
  incident: z.uuid().optional(),
  actor: z.string().min(1).max(100).optional().describe('A person’s id, or system:<service>'),
  unit: z.string().min(1).max(100).optional().describe('The unit acted under'),
  type: z.string().min(1).max(100).optional().describe('As in incident.closed.v1'),
  from: time.optional().describe('The event’s own time, inclusive'),
  to: time.optional().describe('The event’s own time, exclusive'),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .describe('Entries after this sequence number'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  raw: z.enum(['true', 'false']).default('false').describe('Whether to give the bytes as well, base64'),
});
export type ListEntries = z.infer<typeof ListEntries>;

const conditions = {
  incident: 'incident_id = ?',
  actor: 'actor = ?',
  unit: 'actor_unit = ?',
  type: 'type = ?',
  from: 'time >= ?',
  to: 'time < ?',
} as const satisfies Partial<Record<keyof ListEntries, string>>;

/** Bytes of entries on a page, but for the last: an entry may be as big as a message. */
export const pageBytes = 4 * 1024 * 1024;

/** The page as one statement; one row more than the limit tells whether more follow. */
export function pageOf(query: ListEntries): { readonly sql: string; readonly parameters: unknown[] } {
  const parameters: unknown[] = [query.after, query.limit + 1];
  const where = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = query[name as keyof typeof conditions];
    return value === undefined ? [] : [condition.replace('?', `$${parameters.push(value)}`)];
  });
  // The lengths are read without the bytes: those of the rows that are left out never are.
  const sql = `
    SELECT sequence, digest, bytes, received_at, topic, upto
    FROM (
      SELECT *, sum(octet_length(bytes)) OVER (ORDER BY sequence) AS upto
      FROM (
        SELECT * FROM entry WHERE ${['sequence > $1', ...where].join(' AND ')} ORDER BY sequence LIMIT $2
      ) AS found
    ) AS measured
    WHERE upto - octet_length(bytes) < ${pageBytes} ORDER BY sequence`;
  return { sql, parameters };
}
