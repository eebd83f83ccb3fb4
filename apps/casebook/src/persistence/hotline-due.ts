import type { EventOf } from '#contracts';
import type { EntityManager } from 'typeorm';
import { openOnly } from './list-indexes.migration.js';

/**
 * Keeps what an order says, unless a later version of it has come: an order may lead to another incident, or follow a
 * master, as it goes on, and what it said last holds for each.
 */
export async function keepOrder(
  manager: EntityManager,
  { subject, data }: EventOf<'incident.hotline-ordered.v1'>,
): Promise<void> {
  const { orderNo, orderVersion, dueAt, completedAt, takenBackAt } = data;
  await manager.query(
    `INSERT INTO hotline_deadline AS known (order_no, incident_id, version, due_at, completed) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (order_no, incident_id) DO UPDATE
       SET version = excluded.version, due_at = excluded.due_at, completed = known.completed OR excluded.completed
       WHERE known.version < excluded.version`,
    [orderNo, subject, orderVersion, dueAt, completedAt !== null || takenBackAt !== undefined],
  );
  await manager.query(
    `UPDATE hotline_deadline AS other SET version = latest.version, due_at = latest.due_at, completed = latest.completed
     FROM (SELECT version, due_at, completed FROM hotline_deadline WHERE order_no = $1 ORDER BY version DESC LIMIT 1) AS latest
     WHERE order_no = $1 AND other.version < latest.version`,
    [orderNo],
  );
}

/**
 * 热线办结时限 of an incident, in SQL that reads a row of `incident_view`: the first deadline of the orders about it, or
 * about what is merged into it; null where the hotline is done with them all, or there are none.
 */
export const hotlineDueAt = `(SELECT min(due_at) FROM hotline_deadline
    WHERE NOT completed AND hotline_deadline.incident_id = ANY (ARRAY(
      SELECT incident_view.incident_id UNION ALL
      SELECT merged.incident_id FROM incident_view AS merged
      WHERE merged.merged_into IS NOT NULL AND merged.merged_into->>'incidentId' = incident_view.incident_id::text)))`;

/** Ours, as the domain's `isHotlineDueFirst` has it. */
const dueAt = `COALESCE(
    (SELECT (own->>'dueAt')::timestamptz FROM jsonb_array_elements(open_clocks) AS own WHERE own->>'clock' = 'HANDLING'),
    (suspended_until || ' 24:00:00+08')::timestamptz)`;

/**
 * The incidents under way of which the hotline's deadline comes first, as a query. It begins with the orders that the
 * hotline is not done with, and looks each up: of incidents there may be a million.
 */
export const hotlineDueFirst = `SELECT target FROM (
      SELECT due_at, COALESCE((SELECT (merged_into->>'incidentId')::uuid FROM incident_view
                               WHERE incident_view.incident_id = hotline_deadline.incident_id), incident_id) AS target
      FROM hotline_deadline WHERE NOT completed OFFSET 0) AS ordered
    WHERE due_at < (SELECT ${dueAt} FROM incident_view WHERE incident_id = target AND ${openOnly})`;
