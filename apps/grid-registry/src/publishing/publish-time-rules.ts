import { type CountyTimeRules, statutoryDays } from '#deadlines';
import type { DataOf, TextRef } from '#contracts';
import { lockTimeRules } from '../persistence/time-rules.js';
import { type Publication, publishFacts } from './publication.js';

type Published = DataOf<'registry.time-rules-published.v1'>;

/**
 * Publishes a county’s time rules, whole, under the next number of all counties. The days that the law exchanges are
 * written out in them, from the year before on, but for those that the county has otherwise: whoever reads them needs no
 * table, and later changes of that table change nothing that was published.
 */
export async function publishTimeRules(
  publication: Publication,
  county: string,
  { days, ...rules }: CountyTimeRules,
  validFrom: Date = publication.at,
  reason: TextRef | null = null,
): Promise<Published> {
  const { manager, at, by } = publication;
  await lockTimeRules(manager);
  const [row]: [{ next: number }] = await manager.query('SELECT coalesce(max(version), 0) + 1 AS next FROM time_rules');
  const published = {
    ...rules,
    days: writtenOut(days, at),
    ...{ version: row.next, county, validFrom: validFrom.toISOString(), reason },
  };
  await manager.query(
    `INSERT INTO time_rules (version, county, valid_from, rules, published_at, published_by)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [published.version, county, published.validFrom, JSON.stringify(published), at, by.actor],
  );
  await publishFacts(publication, 'registry.time-rules-published.v1', [published], ({ version }) => String(version));
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
