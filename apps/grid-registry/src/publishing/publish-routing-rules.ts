import type { RoutingTable } from '../domain/county-version/routing-table.js';
import { type CountyPublication, enterCountyVersion, type PublishedVersion } from './county-publication.js';
import { publishFacts } from './publication.js';

/** Publishes a county's routing rules. Every version has a key of its own: one that is to hold later replaces none. */
export async function publishRoutingRules(
  publication: CountyPublication,
  table: RoutingTable,
): Promise<PublishedVersion> {
  const published = await enterCountyVersion(publication, table);
  await publishFacts(
    publication,
    'registry.routing-rules-published.v1',
    [{ ...published, ...table }],
    ({ county, version }) => `${county}/${version}`,
  );
  return published;
}
