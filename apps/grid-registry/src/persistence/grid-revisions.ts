import type { EntityManager } from 'typeorm';
import type { BoundaryGeometry } from '#grid-topology';
import type { CountyToCover, PlannedGrid } from '../domain/grid-validation/plan.js';

/** The number of the county's latest revision, in effect or not; null before the first. */
export async function latestRevision(manager: EntityManager, county: string): Promise<number | null> {
  const [row]: { latest: number | null }[] = await manager.query(
    'SELECT max(revision) AS latest FROM grid_revision WHERE county = $1',
    [county],
  );
  return row?.latest ?? null;
}

/** In the order of their codes. */
export const gridsOfRevision = (manager: EntityManager, revision: number): Promise<PlannedGrid[]> =>
  manager.query(
    'SELECT code, community, name, polygon, households, synthetic, kind FROM grid WHERE revision = $1 ORDER BY code',
    [revision],
  );

/** What the county's next revision is held against, on top of its revision `latest`. */
export async function readCountyToCover(
  manager: EntityManager,
  county: string,
  latest: number | null,
  at: Date,
): Promise<CountyToCover> {
  const units: { code: string; outline: BoundaryGeometry | null }[] = await manager.query(
    `SELECT unit.code, unit_outline.outline FROM unit LEFT JOIN unit_outline ON unit_outline.unit = unit.code
     WHERE (unit.code = $1 OR unit.level = 'community' AND unit.code LIKE left($1, 6) || '%')
       AND (unit.valid_to IS NULL OR unit.valid_to > $2)`,
    [county, at],
  );
  const retired: { code: string }[] = await manager.query(
    `SELECT DISTINCT old.code FROM grid old JOIN grid_revision USING (revision)
     WHERE grid_revision.county = $1
       AND NOT EXISTS (SELECT 1 FROM grid present WHERE present.revision = $2 AND present.code = old.code)`,
    [county, latest],
  );
  const outlines = new Map(units.map(({ code, outline }) => [code, outline ?? undefined]));
  const boundary = outlines.get(county);
  outlines.delete(county);
  return { boundary, communities: outlines, retiredCodes: new Set(retired.map(({ code }) => code)) };
}
