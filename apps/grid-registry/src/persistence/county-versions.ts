import { areaCode, textRef } from '#contracts';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** What a county publishes whole, in versions: 派遣规则, 准入清单, 时限规则. */
export type CountyKind = 'routing-rules' | 'admission-list' | 'time-rules';

/** A version without what is in it. */
export const countyVersion = z.object({
  county: areaCode,
  version: z.int(),
  validFrom: z.date(),
  publishedAt: z.date(),
  publishedBy: z.string().describe('The person, or `system:` or `operator:` and the service'),
  reason: textRef.nullable().describe('事由 Why; its text is read apart. Null for what a file loaded'),
});
export type CountyVersion = z.infer<typeof countyVersion>;

const columns = `county, version, valid_from AS "validFrom", published_at AS "publishedAt",
  published_by AS "publishedBy", reason`;

interface Source {
  query<T>(sql: string, parameters: unknown[]): Promise<T[]>;
}

/** All of a county's, latest first. */
export const listCountyVersions = (source: Source, kind: CountyKind, county: string): Promise<CountyVersion[]> =>
  source.query(`SELECT ${columns} FROM county_version WHERE kind = $1 AND county = $2 ORDER BY version DESC`, [
    kind,
    county,
  ]);

/** One with what is in it; the latest when no version is named. */
export async function readCountyVersion<C>(
  source: Source,
  kind: CountyKind,
  county: string,
  version?: number,
): Promise<(CountyVersion & { content: C }) | undefined> {
  const [found] = await source.query<CountyVersion & { content: C }>(
    `SELECT ${columns}, content FROM county_version
     WHERE kind = $1 AND county = $2 AND ($3::int IS NULL OR version = $3) ORDER BY version DESC LIMIT 1`,
    [kind, county, version ?? null],
  );
  return found;
}

/** The number of the county's latest; 0 before the first. The county is to be locked. */
export async function latestCountyVersion(manager: EntityManager, kind: CountyKind, county: string): Promise<number> {
  const [row]: { latest: number | null }[] = await manager.query(
    'SELECT max(version) AS latest FROM county_version WHERE kind = $1 AND county = $2',
    [kind, county],
  );
  return row?.latest ?? 0;
}

/**
 * The number after `latest`. Those of time rules are one sequence over all counties, locked with it: a clock tells one
 * number, and may be corrected over the border of its county (ADR 46).
 */
export async function nextCountyVersion(manager: EntityManager, kind: CountyKind, latest: number): Promise<number> {
  if (kind !== 'time-rules') return latest + 1;
  await manager.query('SELECT pg_advisory_xact_lock(3)');
  const [row]: { latest: number | null }[] = await manager.query(
    'SELECT max(version) AS latest FROM county_version WHERE kind = $1',
    [kind],
  );
  return (row?.latest ?? 0) + 1;
}
