import type { CatalogueItem } from '#contracts';
import type { KnownToRegistry } from '#routing';

/** What whatever a county publishes in versions is held against, at `at`. */
export async function readKnownToRegistry(
  source: { query(sql: string, parameters?: unknown[]): Promise<unknown[]> },
  county: string,
  at: Date,
): Promise<KnownToRegistry> {
  const units = (await source.query(
    `SELECT code, valid_to IS NULL OR valid_to > $2 AS open FROM unit
     WHERE code LIKE $1 || '%' OR code LIKE 'D' || $1 || '-%'`,
    [county.slice(0, 6), at],
  )) as { code: string; open: boolean }[];
  const [latest] = (await source.query('SELECT items FROM catalogue ORDER BY version DESC LIMIT 1')) as {
    items: CatalogueItem[];
  }[];
  return { catalogue: latest?.items ?? [], open: new Map(units.map(({ code, open }) => [code, open])) };
}
