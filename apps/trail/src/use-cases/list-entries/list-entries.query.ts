import { uuidAsSent } from '#contracts';
import { z } from 'zod';

// As a Date: the text may say an offset that PostgreSQL does not take.
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Which entries: all that is named must hold. */
export const ListEntries = z.strictObject({
  incident: uuidAsSent.optional(),
  actor: z.string().min(1).max(100).optional().describe('A person’s id, system:<service>, or operator:<service>'),
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
    .describe('Entries after this sequence number, where the oldest come first'),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .default(Number.MAX_SAFE_INTEGER)
    .describe('Entries before this sequence number, where the newest come first'),
  order: z.enum(['oldest', 'newest']).default('oldest').describe('Which come first'),
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

/**
 * Where in the sequence a timely entry of that time must be: its receipt is at most ten minutes away (the column
 * `timely`), and receipt never runs backwards.
 */
const bounds: Partial<Record<string, string>> = {
  from: `sequence >= (SELECT sequence FROM entry WHERE received_at >= ?::timestamptz - interval '10 minutes'
    ORDER BY received_at, sequence LIMIT 1)`,
  to: `sequence <= (SELECT sequence FROM entry WHERE received_at <= ?::timestamptz + interval '10 minutes'
    ORDER BY received_at DESC, sequence DESC LIMIT 1)`,
};

/** Bytes of entries on a page, but for the last: an entry may be as big as a message. */
export const pageBytes = 4 * 1024 * 1024;

/**
 * The page as one statement; one row more than the limit tells whether more follow. A page costs the same however long
 * the history is: in a span of time it is read along the sequence, from bound to bound, with the few untimely entries
 * put in where they belong.
 */
export function pageOf(query: ListEntries): { readonly sql: string; readonly parameters: unknown[] } {
  const isNewestFirst = query.order === 'newest';
  const parameters: unknown[] = [isNewestFirst ? query.before : query.after, query.limit + 1];
  const where = [isNewestFirst ? 'sequence < $1' : 'sequence > $1'];
  const bySequence = isNewestFirst ? 'ORDER BY sequence DESC' : 'ORDER BY sequence';
  const within: string[] = [];
  for (const [name, condition] of Object.entries(conditions)) {
    const value = query[name as keyof typeof conditions];
    if (value === undefined) continue;
    const place = `$${parameters.push(value)}`;
    where.push(condition.replace('?', place));
    if (bounds[name]) within.push(bounds[name].replace('?', place));
  }
  const found = (...more: string[]) =>
    `SELECT * FROM entry WHERE ${[...where, ...more].join(' AND ')} ${bySequence} LIMIT $2`;
  const page =
    within.length === 0
      ? found()
      : `SELECT * FROM ((${found('timely', ...within)}) UNION ALL (${found('NOT timely')})) AS either
        ${bySequence} LIMIT $2`;
  // The lengths are read without the bytes: those of the rows that are left out never are.
  const sql = `
    SELECT sequence, leaf, bytes, received_at, topic, upto
    FROM (
      SELECT *, sum(octet_length(bytes)) OVER (${bySequence}) AS upto
      FROM (${page}) AS found
    ) AS measured
    WHERE upto - octet_length(bytes) < ${pageBytes} ${bySequence}`;
  return { sql, parameters };
}
