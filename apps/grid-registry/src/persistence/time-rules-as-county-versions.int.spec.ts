import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import { migrate } from '#database';
import { createTestDatabase, type TestDatabase } from '#testing';
import { gridRegistryMigrations } from '../migrations.js';
import { readCountyVersion } from './county-versions.js';
import { TimeRulesAsCountyVersions1750000004803 as Moved } from './time-rules-as-county-versions.migration.js';

const { county, version, validFrom, reason: _, ...content } = goldenEvent('registry.time-rules-published.v1').data;
const reason = { textId: '0192f7a0-4444-7000-8000-000000000460', commitment: 'r'.repeat(43) };
let database: TestDatabase;

beforeAll(async () => {
  // As it was before: later ones build on this one.
  database = await createTestDatabase(gridRegistryMigrations.slice(0, gridRegistryMigrations.indexOf(Moved)));
  await database.query(
    `INSERT INTO unit (code, version, name, level, synthetic) VALUES ($1, 1, '合成县', 'county', true)`,
    [county],
  );
  const published = { ...content, county, validFrom };
  for (const rules of [
    { ...published, version, reason: null },
    { ...published, version: 7, reason },
  ]) {
    await database.query(
      `INSERT INTO time_rules (version, county, valid_from, rules, published_at, published_by)
       VALUES ($1, $2, $3, $4, $3, 'system:grid-registry')`,
      [rules.version, county, validFrom, JSON.stringify(rules)],
    );
  }
  const RUNTIME_ROLE = new URL(database.url).username;
  await migrate({ DATABASE_URL: database.ownerUrl, RUNTIME_ROLE }, gridRegistryMigrations, {});
});

afterAll(() => database?.drop());

it('keeps the time rules that were published before, under their numbers', async () => {
  const source = { query: async <T>(sql: string, given: unknown[]) => (await database.query(sql, given)) as T[] };
  const read = (number: number) => readCountyVersion(source, 'time-rules', county, number);
  const kept = { county, validFrom: new Date(validFrom), publishedBy: 'system:grid-registry', content };
  expect(await read(version)).toMatchObject({ ...kept, version, reason: null });
  expect(await read(7)).toMatchObject({ ...kept, version: 7, reason });
  expect((await read(7))?.content).toEqual(content);
});

it('lets no published version be changed, by whomever', () =>
  expect(database.query('DELETE FROM county_version')).rejects.toThrow('never change'));
