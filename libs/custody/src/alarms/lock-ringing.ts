import type { Answerable } from '#deadlines';
import type { EntityManager } from 'typeorm';

export interface Ringing extends Answerable {
  readonly incidentId: string;
}

/**
 * Locks those of these incidents that ring: the rows that commands lock, so that an alarm and a suspension of the same
 * moment come one after the other. Passes over those that somebody holds and those that are behind what the topic holds
 * (StepsAhead): they ring at a later look.
 */
export async function lockRinging(manager: EntityManager, incidentIds: readonly string[]): Promise<Ringing[]> {
  return manager.query(
    `SELECT incident_id AS "incidentId", lead_unit AS "leadUnit", particulars->'subTasks' AS "subTasks" FROM incident
     WHERE incident_id = ANY($1::uuid[])
       AND NOT EXISTS (SELECT FROM step_ahead WHERE step_ahead.incident_id = incident.incident_id)
     ORDER BY incident_id FOR UPDATE SKIP LOCKED`,
    [incidentIds],
  );
}
