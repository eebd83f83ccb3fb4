import { fromRow, type IncidentRow } from '#custody';
import type { HeldIncident } from '#lifecycle';
import type { IncidentDispatch } from '../domain/incident-dispatch.js';

interface Period {
  /** Six digits. */
  readonly county: string;
  readonly from: Date;
  /** Before then. */
  readonly to: Date;
}

/** Rows read at once. */
const batch = 1_000;

/**
 * A county's incidents that were first dispatched in the period, in that order, in batches, each found by the index from
 * where the one before ended. Incidents that go on meanwhile are as they are when their batch is read.
 */
export async function* pastDispatches(
  source: { query(sql: string, parameters: unknown[]): Promise<unknown[]> },
  { county, from, to }: Period,
): AsyncGenerator<readonly HeldIncident<IncidentDispatch>[]> {
  let after = { at: from.toISOString(), incidentId: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const rows = (await source.query(
      `SELECT incident_id, version, stage, custodian, grid, lead_unit, co_units, inspector, reported_by, lng, lat,
              grid_revision, particulars, held
       FROM incident
       WHERE left(grid, 6) = $1 AND held->'firstDispatch'->>'at' IS NOT NULL
         AND (held->'firstDispatch'->>'at', incident_id) > ($2, $3::uuid) AND held->'firstDispatch'->>'at' < $4
       ORDER BY held->'firstDispatch'->>'at', incident_id LIMIT ${batch}`,
      [county, after.at, after.incidentId, to.toISOString()],
    )) as IncidentRow[];
    const incidents = rows.map((row) => fromRow<IncidentDispatch>(row));
    const last = incidents.at(-1);
    if (!last?.held.firstDispatch) return;
    yield incidents;
    after = { at: last.held.firstDispatch.at, incidentId: last.incidentId };
  }
}
