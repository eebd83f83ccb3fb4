import type { EntityManager } from 'typeorm';
import type { IncidentChange } from '../domain/incident-change.js';

/** Writes changes in one statement. Gives the id of the transaction they are in. */
export async function saveChanges(manager: EntityManager, changes: readonly IncidentChange[]): Promise<string> {
  const rows = changes.map(({ incidentId, version, rooms, leftRooms }) => ({
    incident_id: incidentId,
    version,
    rooms: [...rooms, ...leftRooms],
  }));
  const [written]: { xid: string }[] = await manager.query(
    `WITH written AS (
       INSERT INTO incident_change (incident_id, version, rooms)
       SELECT incident_id, version, rooms
       FROM jsonb_to_recordset($1::jsonb) AS c(incident_id uuid, version int, rooms text[])
     )
     SELECT pg_current_xact_id()::text AS xid`,
    [JSON.stringify(rows)],
  );
  return written!.xid;
}

/**
 * Writes that a side fact of an incident is known now. It names no rooms: a step may move the incident at this very
 * moment, so whoever sees it when the change is read is told. Several in one transaction are one change. Gives the id
 * of the transaction.
 */
export async function saveFactChange(manager: EntityManager, incidentId: string, version: number): Promise<string> {
  const [written]: { xid: string }[] = await manager.query(
    `WITH written AS (
       INSERT INTO incident_change (incident_id, version, rooms) VALUES ($1, $2, NULL) ON CONFLICT DO NOTHING
     )
     SELECT pg_current_xact_id()::text AS xid`,
    [incidentId, version],
  );
  return written!.xid;
}
