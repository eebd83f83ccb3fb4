import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import type { DataServiceConfig } from '#service-runtime';
import { eventually, holding, startTestService, type TestService } from '#testing';
import { gridRegistryModule } from './grid-registry.module.js';
import { gridRegistryMigrations } from './migrations.js';
import { changeUnits } from './publishing/change-units.js';
import { grantPosts } from './publishing/grant-posts.js';
import { publishCatalogue } from './publishing/publish-catalogue.js';
import { publishGridRevision } from './publishing/publish-grid-revision.js';
import { newId } from '#primitives';
import { goldenEvent, type TopicName } from '#contracts';

const county = '430211000000';
const community = '430211001001';
const person = newId();
const clerk = holding('intake_officer', county);
let service: TestService;

/** Two squares side by side, sharing the border vertex by vertex. */
const square = (west: number): [number, number][][] => [
  [
    [west, 27.8],
    [west + 0.01, 27.8],
    [west + 0.01, 27.81],
    [west, 27.81],
    [west, 27.8],
  ],
];

beforeAll(async () => {
  service = await startTestService<DataServiceConfig>({
    name: 'grid-registry',
    module: gridRegistryModule,
    migrations: gridRegistryMigrations,
  });
  const dataSource = createDataSource({ url: service.database.url, applicationName: 'test', poolSize: 1 });
  await dataSource.initialize();
  await dataSource.transaction(async (manager) => {
    const publication = { manager, by: systemActor('grid-registry'), at: new Date() };
    const unit = (code: string, level: 'county' | 'township' | 'community', parentCode: string | null) => ({
      code,
      name: `单位${code}`,
      nameEn: null,
      level,
      parentCode,
      synthetic: true,
    });
    await changeUnits(publication, [
      unit(county, 'county', null),
      unit('430211001000', 'township', county),
      unit(community, 'community', '430211001000'),
    ]);
    await publishCatalogue(publication, goldenEvent('registry.catalogue-published.v1').data.items);
    await publishGridRevision(
      publication,
      county,
      [113.1, 113.11].map((west, index) => ({
        code: `${community}00${index + 1}`,
        community,
        name: `第${index + 1}网格`,
        polygon: square(west),
        households: 400,
        synthetic: true,
      })),
    );
    await grantPosts(
      publication,
      [{ personId: person, name: '测试员', synthetic: true }],
      [{ postId: newId(), personId: person, role: 'grid_leader', unit: community, validFrom: new Date() }],
    );
  });
  await dataSource.destroy();
  await service.ready();
});

afterAll(() => service?.close());

const locate = (lng: number, lat: number) =>
  service.send('GET', `/grids/location?lng=${lng}&lat=${lat}`, { as: clerk });

describe('the registry', () => {
  it('locates a point in the grid that its published revision says', async () => {
    expect((await locate(113.105, 27.805)).body).toEqual({
      grid: `${community}001`,
      revision: 1,
      community,
      township: '430211001000',
      county,
    });
    expect((await locate(113.115, 27.805)).body.grid).toBe(`${community}002`);
  });

  it('gives a point on a shared border to the lower code', async () => {
    expect((await locate(113.11, 27.805)).body.grid).toBe(`${community}001`);
  });

  it.each([
    ['outside the county', '?lng=121.9&lat=29.1', 422, 'GRID.OUTSIDE_COUNTY'],
    ['swapped', '?lng=27.805&lat=113.105', 400, 'REQUEST.INVALID'],
    ['no numbers', '?lng=x&lat=y', 400, 'REQUEST.INVALID'],
    ['missing', '', 400, 'REQUEST.INVALID'],
  ])('refuses a position that is %s', async (_, query, status, code) => {
    const answer = await service.send('GET', `/grids/location${query}`, { as: clerk });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('lists units, grids with borders, and the catalogue', async () => {
    const units = await service.send('GET', `/units?level=community`, { as: clerk });
    expect(units.body).toMatchObject([{ code: community, parentCode: '430211001000', synthetic: true }]);
    const grids = await service.send('GET', `/grids?community=${community}`, { as: clerk });
    expect(grids.body).toMatchObject({ revision: 1, grids: [{ code: `${community}001`, polygon: square(113.1) }, {}] });
    const catalogue = await service.send('GET', '/catalogue', { as: clerk });
    expect(catalogue.body).toMatchObject({ version: 1 });
  });

  it.each([
    [community, 200, community],
    ['430299000000', 404, 'UNIT.UNKNOWN'],
    ['%00', 400, 'REQUEST.INVALID'],
    ['430299000000%00', 400, 'REQUEST.INVALID'],
    ["1'%20OR%201=1", 400, 'REQUEST.INVALID'],
  ])('shows one unit, as given in the path: %s', async (unit, status, code) => {
    const answer = await service.send('GET', `/units/${unit}`, { as: clerk });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('names colleagues, and keeps their names out of the events', async () => {
    const names = await service.send('POST', '/people/names', { as: clerk, body: { personIds: [person, newId()] } });
    expect(names.body).toEqual([{ personId: person, name: '测试员' }]);
    const facts = await eventually(async () => {
      const messages = await service.topics.read('registry.events.v1');
      return messages.some(({ value }) => value.includes('post-granted')) && messages;
    });
    expect(facts.some(({ value }) => value.includes('测试员'))).toBe(false);
  });

  it('publishes each change as a fact and as the latest state, in the same bytes', async () => {
    const distinct = async (...names: TopicName[]) => {
      const messages = (await Promise.all(names.map((name) => service.topics.read(name)))).flat();
      // The relay may publish twice when the broker hesitates.
      return [...new Set(messages.map(({ value }) => value.toString()))].sort();
    };
    await eventually(async () => {
      const facts = await distinct('registry.events.v1');
      expect(
        await distinct('registry.units.v1', 'registry.posts.v1', 'registry.catalogue.v1', 'registry.grids.v1'),
      ).toEqual(facts);
      // Three units, a catalogue, two grids and their manifest, a post.
      return facts.length === 8;
    });
  });

  it('answers nobody who is not signed in', async () => {
    for (const path of ['/units', '/grids?community=430211001001', '/catalogue', '/grids/location?lng=113&lat=27']) {
      expect((await service.send('GET', path)).status).toBe(401);
    }
  });
});
