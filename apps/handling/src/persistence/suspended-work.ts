import { fromRow, type IncidentRow } from '#custody';
import type { Day } from '#deadlines';
import type { HeldIncident } from '#lifecycle';
import type { EntityManager } from 'typeorm';
import type { IncidentHandling } from '../domain/incident-handling.js';

/**
 * Locks some of the suspended incidents whose review date has come. Passes over those that a command or another replica
 * holds, and those that are behind what the topic holds: they come again.
 */
export async function lockDueForReview(
  manager: EntityManager,
  today: Day,
  limit: number,
): Promise<HeldIncident<IncidentHandling>[]> {
  const rows: IncidentRow[] = await manager.query(
    `SELECT * FROM incident
     WHERE stage = 'SUSPENDED' AND particulars -> 'suspension' ->> 'reviewOn' <= $1
       AND NOT EXISTS (SELECT FROM step_ahead WHERE step_ahead.incident_id = incident.incident_id)
     ORDER BY particulars -> 'suspension' ->> 'reviewOn' LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [today, limit],
  );
  return rows.map((row) => fromRow<IncidentHandling>(row));
}
