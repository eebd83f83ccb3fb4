import type { VisibleScope } from '#access';
import type { Cursor } from './cursor.js';
import { type Condition, visible, Where } from './where.js';

/** The ways to order a list: by what, and which way. `due` is for incidents with a running clock, and leaves out others. */
export const orders = {
  newest: { column: 'reported_at', direction: 'DESC', beyond: '<', of: [] },
  due: { column: 'next_due_at', direction: 'ASC', beyond: '>', of: [['next_due_at IS NOT NULL']] },
} as const satisfies Record<string, { column: string; direction: string; beyond: string; of: Condition[] }>;
export type Order = keyof typeof orders;

export interface Page {
  readonly scope: VisibleScope;
  readonly conditions: readonly Condition[];
  readonly order: Order;
  readonly limit: number;
  readonly after?: Cursor | undefined;
  /** Whether the conditions name few incidents one by one: those are found once, and not for each way. */
  readonly isNarrow?: boolean;
}

/**
 * The ids of a page of incidents, as a query of `incident_id` and `place`, in order. Each way in which somebody may see
 * incidents (an area, a unit, oneself) is looked through by itself along an index, no further than the page is long:
 * with OR between them, PostgreSQL would gather and sort all there are.
 */
export function pageOf(
  { scope, conditions, order, limit, after, isNarrow = false }: Page,
  parameters: unknown[] = [],
): string {
  const { column, direction, beyond, of } = orders[order];
  const inOrder = (place: string) => `ORDER BY ${place} ${direction}, incident_id ${direction} LIMIT ${limit}`;
  const each = visible(scope).map((way) => [way]);
  const ways = (isNarrow && each.length > 0 ? [each.flat()] : each).map((way) => {
    const where = new Where(parameters).andOneOf(way);
    for (const condition of [...of, ...conditions]) where.and(...condition);
    if (after) where.and(`(${column}, incident_id) ${beyond} (?::timestamptz, ?::uuid)`, after.at, after.incidentId);
    return `(SELECT incident_id, ${column} AS place FROM incident_view WHERE ${where.sql} ${inOrder(column)})`;
  });
  if (ways.length === 0) return 'SELECT NULL::uuid AS incident_id, NULL::timestamptz AS place WHERE false';
  return `SELECT incident_id, place FROM (${ways.join(' UNION ')}) way ${inOrder('place')}`;
}

/** The incidents of a page, in order. */
export function listQuery(page: Page): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const { direction } = orders[page.order];
  const sql = `SELECT v.* FROM (${pageOf(page, parameters)}) page JOIN incident_view v USING (incident_id)
               ORDER BY page.place ${direction}, incident_id ${direction}`;
  return { sql, parameters };
}
