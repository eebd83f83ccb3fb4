import type { DataOf } from '#contracts';
import { type Publication, publishFacts } from './publication.js';

export type UnitState = Omit<DataOf<'registry.unit-changed.v1'>, 'version'>;

/** Adds or changes units, parents first. Each gets the version after its last. */
export async function changeUnits(publication: Publication, units: readonly UnitState[]): Promise<void> {
  const rows: { code: string; version: number }[] = await publication.manager.query(
    `INSERT INTO unit (code, version, name, name_en, level, parent_code, synthetic)
     SELECT code, 1, name, "nameEn", level, "parentCode", synthetic
     FROM jsonb_to_recordset($1::jsonb) AS u(code text, name text, "nameEn" text, level text, "parentCode" text,
       synthetic boolean)
     ON CONFLICT (code) DO UPDATE SET version = unit.version + 1, name = excluded.name, name_en = excluded.name_en,
       level = excluded.level, parent_code = excluded.parent_code, synthetic = excluded.synthetic
     RETURNING code, version`,
    [JSON.stringify(units)],
  );
  const versions = new Map(rows.map(({ code, version }) => [code, version]));
  const facts = units.map((unit) => ({ ...unit, version: versions.get(unit.code) ?? 1 }));
  await publishFacts(publication, 'registry.unit-changed.v1', facts, ({ code }) => code);
}
