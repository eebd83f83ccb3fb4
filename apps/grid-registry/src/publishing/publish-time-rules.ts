import { type CountyTimeRules, statutoryDays } from '#deadlines';
import { type CountyPublication, enterCountyVersion, type PublishedVersion } from './county-publication.js';
import { publishFacts } from './publication.js';

/**
 * Publishes a county's time rules. Every version has a key of its own: one that is to hold later replaces none. The days
 * that the law exchanges are written out in them, from the year before on, but for those that the county has otherwise:
 * whoever reads them needs no table, and later changes of that table change nothing that was published.
 */
export async function publishTimeRules(
  publication: CountyPublication,
  { days, ...others }: CountyTimeRules,
): Promise<PublishedVersion> {
  const rules = { ...others, days: writtenOut(days, publication.at) };
  const published = await enterCountyVersion(publication, rules);
  await publishFacts(
    publication,
    'registry.time-rules-published.v1',
    [{ ...published, ...rules }],
    ({ county, version }) => `${county}/${version}`,
  );
  return published;
}

/** The county’s own days before those of the law. A clock that was started a year ago is the oldest that may be told anew. */
function writtenOut(own: CountyTimeRules['days'], at: Date): CountyTimeRules['days'] {
  const lastYear = String(at.getUTCFullYear() - 1);
  const lawful = Object.entries(statutoryDays).filter(([day]) => day >= lastYear);
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(lawful), ...own }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
