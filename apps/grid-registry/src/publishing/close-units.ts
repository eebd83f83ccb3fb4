import type { DataOf, TextRef } from '#contracts';
import type { RegistryUnit } from '../domain/organisation/registry-unit.js';
import { type Publication, publishFacts } from './publication.js';

type UnitChanged = DataOf<'registry.unit-changed.v1'>;

/** Closes units from now on, in favour of a successor if there is one. */
export async function closeUnits(
  publication: Publication,
  codes: readonly string[],
  successor: string | null,
  change: UnitChanged['change'],
  reason: TextRef,
): Promise<void> {
  const { manager, at } = publication;
  const [closed]: [(RegistryUnit & { version: number })[], number] = await manager.query(
    `UPDATE unit SET version = version + 1, valid_to = $2, successor = $3 WHERE code = ANY($1::text[])
     RETURNING code, version, name, name_en AS "nameEn", level, parent_code AS "parentCode", synthetic, successor`,
    [codes, at, successor],
  );
  const facts = closed.map((unit) => ({ ...unit, validTo: at.toISOString(), change, reason }));
  await publishFacts(publication, 'registry.unit-changed.v1', facts, ({ code }) => code);
}
