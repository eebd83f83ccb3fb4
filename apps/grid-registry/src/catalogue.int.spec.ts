import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CatalogueItem, goldenEvent } from '#contracts';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import type { DataServiceConfig } from '#service-runtime';
import { eventually, holding, startTestService, type TestPerson, type TestService } from '#testing';
import { gridRegistryModule } from './grid-registry.module.js';
import { gridRegistryMigrations } from './migrations.js';
import { changeUnits, type UnitState } from './publishing/change-units.js';
import { publishCatalogue } from './publishing/publish-catalogue.js';

const [city, county, next] = ['430200000000', '430211000000', '430281000000'] as const;
const admin = holding('system_admin', county);
const ofCity = holding('system_admin', city);
const { items } = goldenEvent('registry.catalogue-published.v1').data;
const departments = [...new Set(items.map(({ leadDepartment }) => `D430211-${leadDepartment}`))];
const reason = '王五建议缩短时限';
let service: TestService;

const unit = (code: string, level: UnitState['level'], parentCode: string | null): UnitState => ({
  ...{ code, level, parentCode, name: `单位${code}`, nameEn: null, synthetic: true },
});

async function enterUnits(units: readonly UnitState[], loaded: readonly CatalogueItem[] = []): Promise<void> {
  const dataSource = createDataSource({ url: service.database.url, applicationName: 'test', poolSize: 1 });
  await dataSource.initialize();
  await dataSource.transaction(async (manager) => {
    const publication = { manager, by: systemActor('grid-registry'), at: new Date() };
    await changeUnits(publication, units);
    if (loaded.length > 0) await publishCatalogue(publication, loaded);
  });
  await dataSource.destroy();
}

beforeAll(async () => {
  service = await startTestService<DataServiceConfig>({
    ...{ name: 'grid-registry', module: gridRegistryModule, migrations: gridRegistryMigrations },
  });
  const units = [unit(county, 'county', null), ...departments.map((code) => unit(code, 'department', county))];
  await enterUnits(units, items);
});
afterAll(() => service?.close());

const changed = (limit: number): CatalogueItem[] => items.map((item) => ({ ...item, limit }));
const publish = (content: readonly object[], seen?: number, as: TestPerson = admin) =>
  service.send('POST', '/catalogue/versions', {
    ...{ as, body: { items: content, reason } },
    ...(seen === undefined ? {} : { seen }),
  });
const read = async (path: string) => (await service.send('GET', path, { as: admin })).body;

describe('the catalogue', () => {
  it('is published whole, in its next version; the ones before stay as they are', async () => {
    expect(await publish(changed(20), 1)).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await read('/catalogue')).toEqual({ version: 2, items: changed(20) });
    expect(await read('/catalogue/versions/1')).toEqual({ version: 1, items });
    const [second, first] = await read('/catalogue/versions');
    expect(second).toMatchObject({ version: 2, items: items.length, publishedBy: admin.person });
    expect(first).toMatchObject({ version: 1, publishedBy: 'system:grid-registry', reason: null });
    await expect(service.database.query(`UPDATE catalogue SET items = '[]' WHERE version = 1`)).rejects.toThrow();
  });

  it('is told to everybody, on both topics, with who and the reference to why', async () => {
    const [second] = await read('/catalogue/versions');
    for (const topic of ['registry.events.v1', 'registry.catalogue.v1'] as const) {
      const told = await eventually(async () =>
        (await service.topics.events(topic)).find(
          (event) => event.type === 'registry.catalogue-published.v1' && event.data.version === 2,
        ),
      );
      expect(told).toMatchObject({ actor: admin.person, data: { items: changed(20), reason: second.reason } });
      expect(JSON.stringify(told)).not.toContain('王五');
    }
    const texts = await service.send('POST', '/texts/query', {
      ...{ as: holding('dispatcher', county), body: { textIds: [second.reason.textId] } },
    });
    expect(texts.body).toMatchObject([{ content: reason }]);
  });

  it('is published once when two change the same version at once', async () => {
    const { version } = await read('/catalogue');
    const answers = await Promise.all([publish(changed(5), version), publish(changed(6), version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      ...{ code: 'CATALOGUE.STALE', version: version + 1 },
    });
  });

  it('is not published without the version seen, nor with faults, which a validation tells before', async () => {
    const { version } = await read('/catalogue');
    expect((await publish(items)).body.code).toBe('CATALOGUE.SEEN_MISSING');
    const faulty = items.slice(1);
    const faults = [{ code: items[0]!.code, fault: 'CODE_GONE' }];
    expect(await publish(faulty, version)).toMatchObject({ status: 422, body: { code: 'CATALOGUE.FAULTY', faults } });
    const told = await service.send('POST', '/catalogue/validations', { as: admin, body: { items: faulty } });
    expect(told).toMatchObject({ status: 200, body: { faults } });
    expect((await publish([{ ...items[0], code: '1' }], version)).status).toBe(400);
    expect((await read('/catalogue')).version).toBe(version);
  });

  it('is for system administrators who reach every county there is', async () => {
    const { version } = await read('/catalogue');
    for (const role of ['security_admin', 'duty_chief', 'auditor'] as const) {
      expect((await publish(items, version, holding(role, county))).status).toBe(403);
    }
    expect((await publish(items, version, holding('system_admin', next))).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    await enterUnits([unit(next, 'county', null)]);
    expect((await publish(items, version)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect((await publish(items, version, ofCity)).status).toBe(201);
  });

  it('has no version that nobody published', async () => {
    const answer = await service.send('GET', '/catalogue/versions/99', { as: admin });
    expect(answer).toMatchObject({ status: 404, body: { code: 'CATALOGUE.UNKNOWN' } });
  });
});
