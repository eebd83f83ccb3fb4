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
