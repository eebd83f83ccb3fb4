import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import { createTestDatabase, recorded, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { readDemoCounty } from '../domain/demo-county/read-demo-county.js';
import { validateGrids } from '../domain/grid-validation/validate-grids.js';
import { gridRegistryMigrations } from '../migrations.js';
import { gridsOfRevision, readCountyToCover } from '../persistence/grid-revisions.js';
import { loadCounty } from './load-county.js';

const file = (name: string) => readFileSync(`deploy/demo/${name}`, 'utf8');
const files = {
  divisions: file('zhuzhou-divisions.csv'),
  englishNames: file('divisions-en.csv'),
  boundaries: file('zhuzhou-counties.geojson'),
  catalogue: file('event-catalogue.csv'),
  departments: file('departments.csv'),
  routingRules: file('routing-rules.json'),
  admissionList: file('admission-list.csv'),
};
const tianyuan = '430211000000';
const hetang = '430202000000';
let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase(gridRegistryMigrations);
  dataSource = createDataSource({ url: database.url, applicationName: 'test', poolSize: 2 });
  await dataSource.initialize();
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

const load = (code: string, loginPrefix = '') =>
  dataSource.transaction((manager) =>
    loadCounty(
      { manager, by: systemActor('grid-registry'), at: new Date() },
      readDemoCounty(code, files, { gridCount: 300, loginPrefix }),
    ),
  );

const count = async (table: string): Promise<number> =>
  (await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0]!.count;

describe('loading counties', () => {
  it('puts one beside another of the same city, and changes nothing the second time', async () => {
    expect([await load(tianyuan), await load(hetang, '430202-')]).toEqual([true, true]);
    const tables = [
      'unit',
      'grid',
      'grid_revision',
      'catalogue',
      'person',
      'post',
      'unit_outline',
      'county_version',
      'outbox',
    ];
    const before = await Promise.all(tables.map(count));
    expect([await load(hetang, '430202-'), await load(tianyuan)]).toEqual([false, false]);
    expect(await Promise.all(tables.map(count))).toEqual(before);

    expect(await recorded({ database }, 'audit.county-imported.v1')).toMatchObject([
      {
        subject: tianyuan,
        data: { grids: expect.any(Number), outlinesDigest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
      { subject: hetang },
    ]);
    expect(await recorded({ database }, 'registry.time-rules-published.v1')).toMatchObject([
      { subject: `${tianyuan}/1`, data: { county: tianyuan, reason: null, days: { '2026-10-10': 'WORKDAY' } } },
      { subject: `${hetang}/2`, data: { county: hetang } },
    ]);
    for (const type of ['registry.routing-rules-published.v1', 'registry.admission-list-published.v1'] as const) {
      expect((await recorded({ database }, type)).map(({ subject }) => subject)).toEqual([
        `${tianyuan}/1`,
        `${hetang}/1`,
      ]);
    }
    expect(await count('catalogue')).toBe(1);
    expect(await database.query('SELECT version FROM unit WHERE level = $1', ['city'])).toEqual([{ version: 1 }]);
    expect(await database.query('SELECT revision, county FROM grid_revision ORDER BY 1')).toEqual([
      { revision: 1, county: tianyuan },
      { revision: 2, county: hetang },
    ]);
  });

  it('leaves a county that may be published again as it is', async () => {
    const { manager } = dataSource;
    const toCover = await readCountyToCover(manager, hetang, 2, new Date());
    expect(toCover.communities.size).toBeGreaterThan(50);
    expect([...toCover.communities.values()].every((outline) => outline !== undefined)).toBe(true);
    const began = performance.now();
    expect(validateGrids(await gridsOfRevision(manager, 2), toCover).faults).toEqual([]);
    process.stdout.write(`validated in ${Math.round(performance.now() - began)} ms\n`);
  });
});
