import type { Refusal } from '#primitives';
import { z } from 'zod';
import { refuse } from '../open311.refusals.js';

/** GeoReport v2, Response Volume. */
const mostDays = 90;
const mostRequests = 1_000;
const day = 24 * 3_600_000;

/** Repeated, or with commas. */
const list = z.union([z.string(), z.array(z.string())]).transform((given) =>
  [given]
    .flat()
    .flatMap((one) => one.split(',').map((part) => part.trim()))
    .filter(Boolean),
);

/** W3C's date and time; a day alone is one in China. A `+` that was not escaped has become a space. */
const time = z
  .string()
  .transform((text) => text.trim().replace(' ', '+'))
  .transform((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00+08:00` : text))
  .pipe(z.iso.datetime({ offset: true }))
  .transform((text) => new Date(text));

export const RequestsQuery = z.object({
  jurisdiction_id: z.string().optional(),
  service_request_id: list.pipe(z.array(z.string()).max(mostRequests)).optional(),
  service_code: list.optional(),
  start_date: time.optional(),
  end_date: time.optional(),
  status: list.pipe(z.array(z.enum(['open', 'closed']))).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  page_size: z.coerce.number().int().min(1).max(mostRequests).default(mostRequests),
});
export type RequestsQuery = z.infer<typeof RequestsQuery>;

/** From when to when is looked: ninety days at the most, the latest where neither end is said. */
export function spanOf(
  { start_date: start, end_date: end }: Pick<RequestsQuery, 'start_date' | 'end_date'>,
  now: Date,
): { readonly from: Date; readonly to: Date } | { readonly refusal: Refusal } {
  const from = start ?? new Date((end ?? now).getTime() - mostDays * day);
  const to = end ?? new Date(Math.min(now.getTime(), from.getTime() + mostDays * day));
  const days = (to.getTime() - from.getTime()) / day;
  // From a time to come until now there is nothing, which is no mistake of the sender's.
  if (days > mostDays || (days < 0 && end)) return { refusal: refuse('OPEN311.SPAN_TOO_LONG', { days: mostDays }) };
  return { from, to };
}
