import type { AdmittedItem } from '#contracts';
import { type CountyPublication, enterCountyVersion, type PublishedVersion } from './county-publication.js';
import { publishFacts } from './publication.js';

/** Publishes what a county's levels admit. Every version has a key of its own: one that is to hold later replaces none. */
export async function publishAdmissionList(
  publication: CountyPublication,
  items: readonly AdmittedItem[],
): Promise<PublishedVersion> {
  const list = { items: [...items] };
  const published = await enterCountyVersion(publication, list);
  await publishFacts(
    publication,
    'registry.admission-list-published.v1',
    [{ ...published, ...list }],
    ({ county, version }) => `${county}/${version}`,
  );
  return published;
}
