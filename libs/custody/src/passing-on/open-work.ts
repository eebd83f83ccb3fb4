import type { Custodian } from '#contracts';
import type { HeldIncident } from '#lifecycle';
import type { EntityManager } from 'typeorm';
import { fromRow, type IncidentRow } from '../incident/incident-store.js';

/** The grids and units that open incidents name. */
export interface Named {
  readonly grids: readonly string[];
  readonly units: readonly string[];
}

/** Every grid and unit that a custodian's open incidents name; out of the index alone, however many are closed. */
export async function namedByOpenWork(manager: EntityManager, custodian: Custodian): Promise<Named> {
  const rows: { grid: string; lead_unit: string | null; co_units: string[] }[] = await manager.query(
    'SELECT DISTINCT grid, lead_unit, co_units FROM incident WHERE custodian = $1 AND open',
    [custodian],
  );
  return {
    grids: [...new Set(rows.map(({ grid }) => grid))],
    units: [...new Set(rows.flatMap(({ lead_unit, co_units }) => (lead_unit ? [lead_unit, ...co_units] : co_units)))],
  };
}

/**
 * Locks the next of a custodian's open incidents, after `after` in the order of their ids, that lie in these grids or
 * are handled by these units. Passes over those that a command or another replica holds, and those that are behind what
 * the topic holds: they come again.
 */
export async function lockOpenWork(
  manager: EntityManager,
  custodian: Custodian,
  { grids, units }: Named,
  { after, limit }: { after: string; limit: number },
): Promise<HeldIncident<unknown>[]> {
  const rows: IncidentRow[] = await manager.query(
    `SELECT * FROM incident
     WHERE custodian = $1 AND open AND (grid = ANY($2) OR lead_unit = ANY($3) OR co_units && $3::text[])
       AND incident_id > $4
       AND NOT EXISTS (SELECT FROM step_ahead WHERE step_ahead.incident_id = incident.incident_id)
     ORDER BY incident_id LIMIT $5 FOR UPDATE SKIP LOCKED`,
    [custodian, grids, units, after, limit],
  );
  return rows.map((row) => fromRow(row));
}
