import type { DataOf } from '#contracts';
import { versionInForce } from '#reference-copy';
import type { EntityManager } from 'typeorm';

export interface StoredTimeRules {
  readonly rules: DataOf<'registry.time-rules-published.v1'>;
  readonly publishedAt: Date;
  /** The person, or `system:` or `operator:` and the service. */
  readonly publishedBy: string;
}

const columns = 'rules, published_at AS "publishedAt", published_by AS "publishedBy"';

/** One version is published at a time, whichever the county: their numbers are one sequence. */
export async function lockTimeRules(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(3)');
}

/** The number of the county’s latest version, in effect or not; 0 before the first. */
export async function latestTimeRules(manager: EntityManager, county: string): Promise<number> {
  const [row]: [{ latest: number }] = await manager.query(
    'SELECT coalesce(max(version), 0) AS latest FROM time_rules WHERE county = $1',
    [county],
  );
  return row.latest;
}

export async function timeRulesOfVersion(
  manager: EntityManager,
  version: number,
): Promise<StoredTimeRules | undefined> {
  const [stored]: StoredTimeRules[] = await manager.query(`SELECT ${columns} FROM time_rules WHERE version = $1`, [
    version,
  ]);
  return stored;
}

/** A county’s rules in force, and those that will be; the ones that never will again are left out. */
export async function timeRulesFrom(
  manager: EntityManager,
  county: string,
  at: Date,
): Promise<{ inForce: StoredTimeRules | undefined; planned: readonly StoredTimeRules[] }> {
  const stored: StoredTimeRules[] = await manager.query(
    `SELECT ${columns} FROM time_rules WHERE county = $1 ORDER BY version`,
    [county],
  );
  const current = versionInForce(
    stored.map(({ rules }) => rules),
    county,
    at,
  );
  return {
    inForce: stored.find(({ rules }) => rules === current),
    planned: stored.filter(({ rules }) => rules.version > (current?.version ?? 0)),
  };
}
