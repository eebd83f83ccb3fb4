import type { HeldIncident, IncidentParticulars } from '#lifecycle';
import type { Custodian, Stage } from '#contracts';
import type { EntityManager } from 'typeorm';

export interface IncidentRow {
  incident_id: string;
  version: number;
  stage: Stage;
  custodian: Custodian;
  grid: string;
  lead_unit: string | null;
  co_units: string[];
  inspector: string | null;
  reported_by: string | null;
  lng: number | null;
  lat: number | null;
  grid_revision: number | null;
  particulars: IncidentParticulars;
  held: unknown;
}

/** Reads incidents; `lock` keeps their rows until the transaction ends, in the order of their ids. */
export async function loadIncidents<S>(
  manager: EntityManager,
  incidentIds: readonly string[],
  { lock }: { lock: boolean },
): Promise<HeldIncident<S>[]> {
  const rows: IncidentRow[] = await manager.query(
    `SELECT incident_id, version, stage, custodian, grid, lead_unit, co_units, inspector, reported_by, lng, lat,
            grid_revision, particulars, held
     FROM incident WHERE incident_id = ANY($1::uuid[]) ORDER BY incident_id ${lock ? 'FOR UPDATE' : ''}`,
    [incidentIds],
  );
  return rows.map((row) => fromRow<S>(row));
}

export function fromRow<S>(row: IncidentRow): HeldIncident<S> {
  const { lng, lat, grid_revision: gridRevision } = row;
  return {
    incidentId: row.incident_id,
    version: row.version,
    stage: row.stage,
    custodian: row.custodian,
    scope: {
      grid: row.grid,
      leadUnit: row.lead_unit,
      coUnits: row.co_units,
      inspector: row.inspector,
      reportedBy: row.reported_by,
    },
    place: lng === null || lat === null || gridRevision === null ? null : { point: { lng, lat }, gridRevision },
    particulars: row.particulars,
    held: row.held as S,
  };
}

/** Writes incidents, new or changed. Throws when a row has gone on meanwhile: it must have been locked. */
export async function saveIncidents(
  manager: EntityManager,
  incidents: readonly HeldIncident<unknown>[],
): Promise<void> {
  if (incidents.length === 0) return;
  const rows = incidents.map(({ incidentId, version, stage, custodian, scope, place, particulars, held }) => ({
    incident_id: incidentId,
    version,
    stage,
    custodian,
    grid: scope.grid,
    lead_unit: scope.leadUnit,
    co_units: scope.coUnits,
    inspector: scope.inspector,
    reported_by: scope.reportedBy,
    lng: place?.point.lng ?? null,
    lat: place?.point.lat ?? null,
    grid_revision: place?.gridRevision ?? null,
    particulars,
    held,
  }));
  const written: unknown[] = await manager.query(
    `INSERT INTO incident (incident_id, version, stage, custodian, grid, lead_unit, co_units, inspector, reported_by,
       lng, lat, grid_revision, particulars, held)
     SELECT incident_id, version, stage, custodian, grid, lead_unit, co_units, inspector, reported_by,
       lng, lat, grid_revision, particulars, held
     FROM jsonb_to_recordset($1::jsonb) AS r(incident_id uuid, version int, stage text, custodian text, grid text,
       lead_unit text, co_units text[], inspector uuid, reported_by uuid,
       lng float8, lat float8, grid_revision int, particulars jsonb, held jsonb)
     ORDER BY incident_id
     ON CONFLICT (incident_id) DO UPDATE SET version = excluded.version, stage = excluded.stage,
       custodian = excluded.custodian, grid = excluded.grid, lead_unit = excluded.lead_unit,
       co_units = excluded.co_units, inspector = excluded.inspector, reported_by = excluded.reported_by,
       lng = excluded.lng, lat = excluded.lat, grid_revision = excluded.grid_revision,
       particulars = excluded.particulars, held = excluded.held, updated_at = clock_timestamp()
     WHERE incident.version < excluded.version
     RETURNING incident_id`,
    [JSON.stringify(rows)],
  );
  if (written.length !== incidents.length) throw new Error('an incident went on while it was being changed');
}
