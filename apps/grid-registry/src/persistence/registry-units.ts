import type { EntityManager } from 'typeorm';
import type { RegistryUnit } from '../domain/organisation/registry-unit.js';

const columns = `code, name, name_en AS "nameEn", level, parent_code AS "parentCode", synthetic,
  valid_to AS "validTo", successor`;

/**
 * Units by code. `UPDATE` for whoever changes them; `SHARE` for whoever sets something up in them, so that they can't
 * be closed meanwhile. Locked in the order of their codes: two who want the same never wait for each other.
 */
export async function lockUnits(
  manager: EntityManager,
  codes: readonly string[],
  lock: 'UPDATE' | 'SHARE',
): Promise<ReadonlyMap<string, RegistryUnit>> {
  const rows: RegistryUnit[] = await manager.query(
    `SELECT ${columns} FROM unit WHERE code = ANY($1::text[]) ORDER BY code FOR ${lock}`,
    [codes],
  );
  return new Map(rows.map((unit) => [unit.code, unit]));
}

/** Which of these have open units below them, or grids in their county's revision in force or a later one. */
export async function notEmpty(manager: EntityManager, codes: readonly string[], at: Date): Promise<string[]> {
  const rows: { code: string }[] = await manager.query(
    `SELECT u.code FROM unit u WHERE u.code = ANY($1::text[]) AND (
       EXISTS (SELECT 1 FROM unit below
               WHERE below.parent_code = u.code AND below.level <> 'grid' AND below.valid_to IS NULL)
       OR EXISTS (SELECT 1 FROM grid g WHERE g.community = u.code AND g.revision >= (
            SELECT max(revision) FROM grid_revision
            WHERE county = rpad(left(u.code, 6), 12, '0') AND effective_at <= $2)))
     ORDER BY u.code`,
    [codes, at],
  );
  return rows.map(({ code }) => code);
}
