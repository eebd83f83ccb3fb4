import type { CatalogueItem, TextRef } from '#contracts';
import { type Publication, publishFacts } from './publication.js';

/** Publishes the catalogue, whole, in its next version. `reason`: null for what a file loaded. */
export async function publishCatalogue(
  publication: Publication,
  items: readonly CatalogueItem[],
  reason: TextRef | null = null,
): Promise<number> {
  const { manager, at, by } = publication;
  const [row]: [{ next: number }] = await manager.query('SELECT coalesce(max(version), 0) + 1 AS next FROM catalogue');
  const version = row.next;
  await manager.query(
    'INSERT INTO catalogue (version, items, published_at, published_by, reason) VALUES ($1, $2, $3, $4, $5)',
    [version, JSON.stringify(items), at, by.actor, reason && JSON.stringify(reason)],
  );
  const catalogue = { version, items: [...items], ...(reason ? { reason } : {}) };
  await publishFacts(publication, 'registry.catalogue-published.v1', [catalogue], () => 'catalogue');
  return version;
}
