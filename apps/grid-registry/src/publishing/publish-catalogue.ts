import type { CatalogueItem } from '#contracts';
import { type Publication, publishFacts } from './publication.js';

/** Publishes the event catalogue, whole, in its next version. */
export async function publishCatalogue(publication: Publication, items: readonly CatalogueItem[]): Promise<number> {
  const { manager, at } = publication;
  const [row]: [{ next: number }] = await manager.query('SELECT coalesce(max(version), 0) + 1 AS next FROM catalogue');
  const version = row.next;
  await manager.query('INSERT INTO catalogue (version, items, published_at) VALUES ($1, $2, $3)', [
    version,
    JSON.stringify(items),
    at,
  ]);
  const catalogue = { version, items: [...items] };
  await publishFacts(publication, 'registry.catalogue-published.v1', [catalogue], () => 'catalogue');
  return version;
}
