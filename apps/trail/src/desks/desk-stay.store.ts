import { areaPrefix, isAreaCode } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { DeskStay } from '../domain/desk-stays.js';

type Querying = Pick<EntityManager, 'query'>;

/** Up to which entry desks are known. */
export async function deskPosition(from: Querying): Promise<number> {
  const [row]: { upto: string }[] = await from.query('SELECT upto FROM desk_position');
  return Number(row!.upto);
}

/** @throws Error where another process has gone on from there */
export async function moveDeskPosition(manager: EntityManager, from: number, to: number): Promise<void> {
  // TypeORM gives UPDATE's rows as [rows, count].
  const [, moved]: [unknown[], number] = await manager.query('UPDATE desk_position SET upto = $2 WHERE upto = $1', [
    from,
    to,
  ]);
  if (moved === 0) throw new Error('another process keeps the desks');
}

/** What the next steps of these incidents go on from: the stays that are open, or else those that ended last. */
export async function latestStays(
  from: Querying,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, DeskStay[]>> {
  const rows: (Omit<DeskStay, 'came' | 'gone'> & { came: string; gone: string | null })[] = await from.query(
    `SELECT incident_id AS "incidentId", role, unit, came, gone
     FROM (SELECT *, coalesce(gone, 'infinity'::float8) AS until,
             max(coalesce(gone, 'infinity'::float8)) OVER (PARTITION BY incident_id) AS latest
           FROM desk_stay WHERE incident_id = ANY($1::uuid[])) AS stays
     WHERE until = latest`,
    [incidentIds],
  );
  const found = new Map<string, DeskStay[]>();
  for (const { came, gone, ...row } of rows) {
    const stay = { ...row, came: Number(came), gone: gone === null ? null : Number(gone) };
    found.set(row.incidentId, [...(found.get(row.incidentId) ?? []), stay]);
  }
  return found;
}

/** Writes stays that are new, or have ended. */
export async function saveStays(manager: EntityManager, stays: readonly DeskStay[]): Promise<void> {
  if (stays.length === 0) return;
  await manager.query(
    `INSERT INTO desk_stay (incident_id, role, unit, came, gone)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])
     ON CONFLICT (incident_id, came, role, unit) DO UPDATE SET gone = excluded.gone`,
    [
      stays.map(({ incidentId }) => incidentId),
      stays.map(({ role }) => role),
      stays.map(({ unit }) => unit),
      stays.map(({ came }) => came),
      stays.map(({ gone }) => gone),
    ],
  );
}

/** The incidents on a unit’s desk when the trail ended with the entry `upTo`: one statement, and its parameters. */
export function deskAt(unit: string, upTo: number, after: string, limit: number) {
  // A unit of the tree has all that lies in it; a department only what it leads or helps with.
  const prefix = isAreaCode(unit) ? areaPrefix(unit) : null;
  return {
    sql: `
      SELECT incident_id FROM desk_stay
      WHERE unit = $1 AND int8range(came, gone) @> $2::bigint AND incident_id > $4::uuid
      UNION
      SELECT incident_id FROM desk_stay
      WHERE unit >= $3 AND unit < $3 || ':' AND role = 'GRID' AND int8range(came, gone) @> $2::bigint
        AND incident_id > $4::uuid
      ORDER BY incident_id LIMIT $5`,
    parameters: [unit, upTo, prefix, after, limit] as unknown[],
  };
}
