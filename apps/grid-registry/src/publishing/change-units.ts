import type { DataOf, TextRef } from '#contracts';
import { type Publication, publishFacts } from './publication.js';

type UnitChanged = DataOf<'registry.unit-changed.v1'>;

/** A unit as files and forms give it; whether it is closed, and who succeeds it, is none of their business. */
export type UnitState = Pick<UnitChanged, 'code' | 'name' | 'nameEn' | 'level' | 'parentCode' | 'synthetic'>;

/** Sets up units or changes their names and places, parents first. Each gets the version after its last. */
export async function changeUnits(
  publication: Publication,
  units: readonly UnitState[],
  change: UnitChanged['change'] = 'ENTERED',
  reason: TextRef | null = null,
): Promise<void> {
  type Row = { code: string; version: number; valid_to: Date | null; successor: string | null };
  const rows: Row[] = await publication.manager.query(
    `INSERT INTO unit (code, version, name, name_en, level, parent_code, synthetic)
     SELECT code, 1, name, "nameEn", level, "parentCode", synthetic
     FROM jsonb_to_recordset($1::jsonb) AS u(code text, name text, "nameEn" text, level text, "parentCode" text,
       synthetic boolean)
     ON CONFLICT (code) DO UPDATE SET version = unit.version + 1, name = excluded.name, name_en = excluded.name_en,
       level = excluded.level, parent_code = excluded.parent_code, synthetic = excluded.synthetic
     RETURNING code, version, valid_to, successor`,
    [JSON.stringify(units)],
  );
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const facts = units.map((unit) => {
    const { version = 1, valid_to = null, successor = null } = byCode.get(unit.code) ?? {};
    return { ...unit, version, validTo: valid_to?.toISOString() ?? null, successor, change, reason };
  });
  await publishFacts(publication, 'registry.unit-changed.v1', facts, ({ code }) => code);
}
