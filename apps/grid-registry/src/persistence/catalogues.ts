import { accessRefusals, type Actor, authorizeInArea, type PermissionName, type SignedIn } from '#access';
import { catalogueItem, textRef } from '#contracts';
import { Refused } from '#primitives';
import { z } from 'zod';
import type { KnownToCatalogue } from '../domain/catalogue/catalogue-faults.js';

/** A version of the catalogue without what is in it. */
export const catalogueVersion = z.object({
  version: z.int(),
  items: z.int().describe('How many'),
  publishedAt: z.date(),
  publishedBy: z
    .string()
    .nullable()
    .describe('The person, or `system:` or `operator:` and the service; null: long ago'),
  reason: textRef.nullable().describe('事由 Why; its text is read apart. Null for what a file loaded'),
});
export type CatalogueVersion = z.infer<typeof catalogueVersion>;

export const catalogue = z.object({ version: z.int(), items: z.array(catalogueItem) }).meta({ id: 'Catalogue' });
export type Catalogue = z.infer<typeof catalogue>;

interface Source {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** All there are, latest first. */
export const listCatalogues = (source: Source): Promise<CatalogueVersion[]> =>
  source.query(
    `SELECT version, jsonb_array_length(items) AS items, published_at AS "publishedAt", published_by AS "publishedBy",
       reason
     FROM catalogue ORDER BY version DESC`,
  );

/** One of them, whole; the latest when no version is named. */
export async function readCatalogue(source: Source, version?: number): Promise<Catalogue | undefined> {
  const [found] = await source.query<Catalogue>(
    'SELECT version, items FROM catalogue WHERE $1::int IS NULL OR version = $1 ORDER BY version DESC LIMIT 1',
    [version ?? null],
  );
  return found;
}

/** What a drafted one is held against. */
export async function readKnownToCatalogue(source: Source): Promise<KnownToCatalogue> {
  const departments = await source.query<{ key: string }>(
    `SELECT DISTINCT split_part(code, '-', 2) AS key FROM unit WHERE level = 'department' AND valid_to IS NULL`,
  );
  return {
    departments: new Set(departments.map(({ key }) => key)),
    before: (await readCatalogue(source))?.items ?? [],
  };
}

/**
 * Under which post somebody publishes what all counties run by: one that reaches all of them (ADR 12).
 * @throws Refused ACCESS.OUT_OF_SCOPE
 */
export async function actorForCatalogue(source: Source, who: SignedIn, permission: PermissionName): Promise<Actor> {
  const counties = await source.query<{ code: string }>(
    `SELECT code FROM unit WHERE level = 'county' AND valid_to IS NULL ORDER BY code`,
  );
  const actors = counties.map(({ code }) => authorizeInArea(who, permission, code));
  const [actor] = actors;
  if (!actor || actors.includes(undefined)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
  return actor;
}
