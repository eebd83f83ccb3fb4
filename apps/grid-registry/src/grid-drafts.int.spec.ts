import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import { newId } from '#primitives';
import type { DataServiceConfig } from '#service-runtime';
import {
  type Answer,
  eventually,
  holding,
  recorded,
  startTestService,
  type TestPerson,
  type TestService,
} from '#testing';
import type { PlannedGrid } from './domain/grid-validation/plan.js';
import { featuresOf } from './domain/grid-draft/grid-features.js';
import { gridRegistryModule } from './grid-registry.module.js';
import { gridRegistryMigrations } from './migrations.js';
import { changeUnits } from './publishing/change-units.js';

const county = '430211000000';
const community = '430211001001';
const admin = holding('system_admin', county);
const colleague = holding('system_admin', county);
const clerk = holding('intake_officer', county);
let service: TestService;

const square = (west: number, east = west + 0.01): [number, number][] => [
  [west, 27.8],
  [east, 27.8],
  [east, 27.81],
  [west, 27.81],
  [west, 27.8],
];
const code = (n: number) => `${community}00${n}`;
const grid = (n: number, ring: [number, number][]): PlannedGrid => ({
  code: code(n),
  community,
  name: `第${n}网格`,
  polygon: [ring],
  households: 400,
  synthetic: true,
  kind: 'ORDINARY',
});
/** Two squares that are the county. */
const sound = () => [grid(1, square(113.1, 113.11)), grid(2, square(113.11, 113.12))];

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
    const unit = (unitCode: string, level: 'county' | 'township' | 'community', parentCode: string | null) => ({
      ...{ code: unitCode, name: `单位${unitCode}`, nameEn: null, level, parentCode, synthetic: true },
    });
    await changeUnits(publication, [
      unit(county, 'county', null),
      unit('430211001000', 'township', county),
      unit(community, 'community', '430211001000'),
    ]);
    await manager.query('INSERT INTO unit_outline (unit, outline, synthetic) VALUES ($1, $2, true)', [
      county,
      JSON.stringify({ type: 'Polygon', coordinates: [square(113.1, 113.12)] }),
    ]);
  });
  await dataSource.destroy();
});

afterAll(() => service?.close());

const post = (
  path: string,
  body: unknown,
  { as = admin, seen, key }: { as?: TestPerson; seen?: number; key?: string } = {},
) => service.send('POST', path, { as, body, ...(seen === undefined ? {} : { seen }), ...(key ? { key } : {}) });
const get = (path: string, as: TestPerson = admin) => service.send('GET', path, { as });
const begin = async (from: 'LATEST' | 'EMPTY' = 'EMPTY'): Promise<string> =>
  (await post(`/counties/${county}/grid-drafts`, { from })).body.draftId as string;
const importInto = (draft: string, grids: PlannedGrid[], seen = 1, as = admin) =>
  service.send('POST', `/grid-drafts/${draft}/geojson`, {
    as,
    seen,
    body: JSON.stringify(featuresOf(grids)),
    headers: { 'content-type': 'application/geo+json' },
  });
const publish = (draft: string, seen: number, body: object = {}) =>
  post(`/grid-drafts/${draft}/publication`, body, { seen });
const told = ({ status, body }: Answer) => [status, body.code];

describe('a draft', () => {
  it('becomes a revision that every service knows, with who published it on record', async () => {
    const draft = await begin();
    expect((await importInto(draft, sound())).body).toEqual({ draftId: draft, version: 2 });
    const validation = await get(`/grid-drafts/${draft}/validation`);
    expect(validation.body).toMatchObject({
      version: 2,
      faults: [],
      balance: { grids: 2, households: { total: 800 } },
    });

    const published = await publish(draft, 2);
    expect(told(published)).toEqual([201, undefined]);
    const { revision } = published.body;
    await eventually(async () => {
      const located = await get('/grids/location?lng=113.105&lat=27.805');
      return located.body.revision === revision && located.body.grid === code(1);
    });
    const facts = await eventually(async () => {
      const messages = await service.topics.read('registry.events.v1');
      const manifest = messages.find(({ value }) => value.includes('registry.revision-published.v1'));
      return manifest && JSON.parse(manifest.value.toString());
    });
    expect(facts).toMatchObject({ actor: admin.person, actorrole: 'system_admin', data: { revision, county } });
    expect((await get(`/grid-revisions?county=${county}`, clerk)).body).toMatchObject([
      { revision, grids: 2, publishedBy: admin.person },
    ]);
    expect((await get(`/units/${code(1)}`)).body).toMatchObject({ level: 'grid', parentCode: community });
  });

  it('is the same after export and import', async () => {
    const { body: revisions } = await get(`/grid-revisions?county=${county}`);
    const exported = await get(`/grid-revisions/${revisions[0].revision}/geojson`, clerk);
    const draft = await begin();
    await service.send('POST', `/grid-drafts/${draft}/geojson`, { as: admin, seen: 1, body: exported.body });
    expect((await get(`/grid-drafts/${draft}`)).body.contentDigest).toBe(exported.body.contentDigest);
    const again = await get(`/grid-drafts/${draft}/geojson`);
    expect(again.body.features).toEqual(exported.body.features);
    const exports = await recorded(service, 'audit.exported.v1');
    expect(exports.slice(-2)).toMatchObject([
      { actor: clerk.person, data: { what: 'grid-revision', filter: { revision: exported.body.revision }, rows: 2 } },
      { actor: admin.person, data: { what: 'grid-draft', filter: { draftId: draft, version: 2 }, rows: 2 } },
    ]);
  });

  it('begins with the latest revision, and is changed grid by grid', async () => {
    const draft = await begin('LATEST');
    const { code: _, ...moved } = grid(1, square(113.1, 113.109));
    expect((await post(`/grid-drafts/${draft}/grids/${code(1)}`, moved, { seen: 1 })).body.version).toBe(2);
    expect((await post(`/grid-drafts/${draft}/grids/${code(2)}/removal`, {}, { seen: 2 })).body.version).toBe(3);
    expect(told(await post(`/grid-drafts/${draft}/grids/${code(2)}/removal`, {}, { seen: 3 }))).toEqual([
      422,
      'GRID_DRAFT.NO_GRID',
    ]);
    expect((await get(`/grid-drafts/${draft}`)).body).toMatchObject({ version: 3, grids: 1 });
    const facts = (await recorded(service, 'registry.grid-draft-changed.v1')).filter(
      ({ subject }) => subject === draft,
    );
    expect(facts.map(({ data }) => [data.version, data.change, data.grid])).toEqual([
      [1, 'BEGUN', null],
      [2, 'GRID_PUT', code(1)],
      [3, 'GRID_REMOVED', code(2)],
    ]);
    const [latest] = (await get(`/grid-revisions?county=${county}`)).body;
    const { contentDigest } = (await get(`/grid-revisions/${latest.revision}/geojson`)).body;
    expect(facts[0]!.data).toMatchObject({ county, basedOn: latest.revision, contentDigest });
  });

  it('takes what an editor drew at once, or not at all', async () => {
    const draft = await begin('LATEST');
    const moved = [grid(1, square(113.1, 113.104)), grid(3, square(113.104, 113.12))];
    const edit = (put: PlannedGrid[], remove: string[], seen: number) =>
      post(`/grid-drafts/${draft}/edits`, { put, remove }, { seen });
    expect((await edit(moved, [code(2)], 1)).body).toEqual({ draftId: draft, version: 4 });
    const { body } = await get(`/grid-drafts/${draft}/geojson`);
    expect(body.features.map((one: { properties: { code: string } }) => one.properties.code)).toEqual([
      code(1),
      code(3),
    ]);
    expect((await get(`/grid-drafts/${draft}/validation`)).body.faults).toEqual([]);

    expect(told(await edit([grid(4, square(113.1, 113.11))], [code(9)], 4))).toEqual([422, 'GRID_DRAFT.NO_GRID']);
    expect(told(await edit(moved, [code(3)], 4))).toEqual([422, 'GRID_DRAFT.CODE_TWICE']);
    expect(told(await edit(moved, [], 1))).toEqual([409, 'GRID_DRAFT.STALE']);
    expect(told(await edit([], [], 4))).toEqual([400, 'REQUEST.INVALID']);
    expect((await get(`/grid-drafts/${draft}`)).body).toMatchObject({ version: 4, grids: 2 });
    const facts = (await recorded(service, 'registry.grid-draft-changed.v1')).filter(
      ({ subject }) => subject === draft,
    );
    expect(facts.map(({ data }) => [data.version, data.change, data.grid])).toEqual([
      [1, 'BEGUN', null],
      [2, 'GRID_REMOVED', code(2)],
      [3, 'GRID_PUT', code(1)],
      [4, 'GRID_PUT', code(3)],
    ]);
  });

  it('is given up by who saw it as it is, and is nobody’s any more', async () => {
    const draft = await begin('LATEST');
    const discard = (seen: number) => post(`/grid-drafts/${draft}/discarding`, {}, { seen });
    expect((await importInto(draft, sound(), 1, colleague)).status).toBe(201);
    expect(told(await discard(1))).toEqual([409, 'GRID_DRAFT.STALE']);
    expect((await discard(2)).body).toEqual({ draftId: draft, version: 2 });
    for (const asked of [
      await discard(2),
      await publish(draft, 2),
      await importInto(draft, sound(), 2),
      await get(`/grid-drafts/${draft}`),
      await get(`/grid-drafts/${draft}/geojson`),
      await get(`/grid-drafts/${draft}/validation`),
    ]) {
      expect(told(asked)).toEqual([410, 'GRID_DRAFT.DISCARDED']);
    }
    const listed = (await get(`/counties/${county}/grid-drafts`)).body as { draftId: string }[];
    expect(listed.map(({ draftId }) => draftId)).not.toContain(draft);
    expect((await recorded(service, 'registry.grid-draft-discarded.v1')).at(-1)).toMatchObject({
      ...{ subject: draft, actor: admin.person, data: { draftId: draft, county, version: 2 } },
    });

    const sent = await begin('LATEST');
    await publish(sent, 1);
    expect(told(await post(`/grid-drafts/${sent}/discarding`, {}, { seen: 1 }))).toEqual([409, 'GRID_DRAFT.PUBLISHED']);
  });

  it('says which grids are dedicated, and so does everything that is told of them', async () => {
    const draft = await begin();
    const kinds = ['ORDINARY', 'DEDICATED'] as const;
    await importInto(
      draft,
      sound().map((one, at) => ({ ...one, kind: kinds[at]! })),
    );
    const kindsIn = ({ body }: Answer) =>
      body.features.map(({ properties }: { properties: PlannedGrid }) => properties.kind);
    expect(kindsIn(await get(`/grid-drafts/${draft}/geojson`))).toEqual(kinds);
    const { contentDigest } = (await get(`/grid-drafts/${draft}`)).body;
    const { revision } = (await publish(draft, 2)).body;
    const exported = await get(`/grid-revisions/${revision}/geojson`);
    expect(kindsIn(exported)).toEqual(kinds);
    expect(exported.body.contentDigest).toBe(contentDigest);
    const { body } = await get(`/grids?community=${community}`);
    expect(body.grids.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
    for (const [at, kind] of kinds.entries()) expect((await get(`/units/${code(at + 1)}`)).body.gridKind).toBe(kind);
    expect((await get(`/units/${community}`)).body.gridKind).toBeNull();
    const facts = (await recorded(service, 'registry.grid-published.v1')).filter(
      ({ data }) => data.revision === revision,
    );
    expect(facts.map(({ data }) => data.kind)).toEqual([undefined, 'DEDICATED']);
    await eventually(async () => (await get('/grids/location?lng=113.115&lat=27.805')).body.revision === revision);
  });

  it('is found again while it is not published', async () => {
    const draft = await begin('LATEST');
    const { body } = await get(`/counties/${county}/grid-drafts`);
    expect(body[0]).toMatchObject({ draftId: draft, version: 1, changedBy: admin.person });
  });

  it('is not published with faults, which are named', async () => {
    const draft = await begin();
    await importInto(draft, [grid(3, square(113.1, 113.11)), grid(4, square(113.105, 113.12))]);
    const refused = await publish(draft, 2);
    expect(told(refused)).toEqual([422, 'GRID_DRAFT.FAULTY']);
    expect(refused.body.faults).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'OVERLAP', grids: [code(3), code(4)] })]),
    );
    expect((await get(`/grid-drafts/${draft}`)).body.publishedAs).toBeNull();
  });

  it('never uses the code of a retired grid again', async () => {
    const without = await begin();
    await importInto(without, [grid(1, square(113.1, 113.11)), grid(5, square(113.11, 113.12))]);
    const { status, body } = await publish(without, 2, { reason: '第二网格并入新网格' });
    expect(status).toBe(201);
    const why = (await recorded(service, 'registry.grid-draft-published.v1')).find(
      ({ subject }) => subject === without,
    );
    expect(why).toMatchObject({ data: { county, version: 2, revision: body.revision } });
    const { textId } = (why!.data as { reason: { textId: string } }).reason;
    const texts = await post('/texts/query', { textIds: [textId] });
    expect(JSON.stringify(texts.body)).toContain('第二网格并入新网格');
    const published = (await get(`/counties/${county}/grid-drafts`)).body as { draftId: string }[];
    expect(published.map(({ draftId }) => draftId)).not.toContain(without);
    expect((await get(`/grid-codes?community=${community}`)).body.used).toEqual([code(1), code(2), code(5)]);
    const again = await begin();
    await importInto(again, sound());
    expect((await get(`/grid-drafts/${again}/validation`)).body.faults).toMatchObject([
      { code: 'CODE_RETIRED', grids: [code(2)] },
    ]);
  });

  it('does not go in force before its time, nor into the past', async () => {
    const draft = await begin('LATEST');
    expect(told(await publish(draft, 1, { effectiveAt: '2020-01-01T00:00:00+08:00' }))).toEqual([
      422,
      'GRID_DRAFT.EFFECTIVE_IN_PAST',
    ]);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const { body } = await publish(draft, 1, { effectiveAt: later });
    expect(body.effectiveAt).toBe(later);
    expect((await get(`/grids?community=${community}`)).body.revision).toBeLessThan(body.revision);
  });
});

describe('two editors at once', () => {
  it('see who was first: the second is told to look again', async () => {
    const draft = await begin();
    const answers = await Promise.all([importInto(draft, sound(), 1), importInto(draft, sound(), 1, colleague)]);
    expect(answers.map(told).sort()).toEqual([
      [201, undefined],
      [409, 'GRID_DRAFT.STALE'],
    ]);
  });

  it('do not publish one over the other', async () => {
    const [first, second] = [await begin('LATEST'), await begin('LATEST')];
    const answers = await Promise.all([publish(first, 1), publish(second, 1)]);
    expect(answers.map(told).sort()).toEqual([
      [201, undefined],
      [409, 'GRID_DRAFT.BASE_REPLACED'],
    ]);
  });

  it('get the same answer for the same key, once', async () => {
    const draft = await begin('LATEST');
    const key = newId();
    const [a, b] = [
      await post(`/grid-drafts/${draft}/publication`, {}, { seen: 1, key }),
      await post(`/grid-drafts/${draft}/publication`, {}, { seen: 1, key }),
    ];
    expect(b.body).toEqual(a.body);
    expect(told(await publish(draft, 1))).toEqual([409, 'GRID_DRAFT.PUBLISHED']);
  });
});

describe('a published revision', () => {
  it.each([
    'UPDATE grid SET households = 0',
    'DELETE FROM grid',
    'UPDATE grid_revision SET digest = $$$$',
    'DELETE FROM grid_revision',
    'TRUNCATE grid_revision, grid CASCADE',
  ])('never changes, not even for the owner of the tables: %s', (sql) =>
    expect(service.database.query(sql)).rejects.toThrow('never changes'),
  );
});

describe('drafts are for the county’s administrator', () => {
  const nowhere = '/counties/430299000000/grid-drafts';

  it.each<[string, TestPerson]>([
    ['a dispatcher', holding('dispatcher', county)],
    ['an administrator of another county', holding('system_admin', '430281000000')],
    ['an administrator of a township', holding('system_admin', '430211001000')],
    ['an auditor', holding('auditor', county)],
  ])('%s can do nothing with them', async (_, who) => {
    const draft = await begin('LATEST');
    const asked = await Promise.all([
      post(`/counties/${county}/grid-drafts`, { from: 'EMPTY' }, { as: who }),
      importInto(draft, sound(), 1, who),
      post(
        `/grid-drafts/${draft}/grids/${code(1)}`,
        { ...grid(1, square(113)), code: undefined },
        { as: who, seen: 1 },
      ),
      post(`/grid-drafts/${draft}/grids/${code(1)}/removal`, {}, { as: who, seen: 1 }),
      post(`/grid-drafts/${draft}/publication`, {}, { as: who, seen: 1 }),
      post(`/grid-drafts/${draft}/discarding`, {}, { as: who, seen: 1 }),
      get(`/grid-drafts/${draft}`, who),
      get(`/grid-drafts/${draft}/geojson`, who),
      get(`/grid-drafts/${draft}/validation`, who),
    ]);
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([403]));
    expect((await get(`/grid-drafts/${draft}`)).body.version).toBe(1);
  });

  it.each<[string, string, unknown, number | undefined, number, string]>([
    ['a county nobody knows', nowhere, { from: 'EMPTY' }, undefined, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['a draft nobody knows', `/grid-drafts/${newId()}/publication`, {}, 1, 404, 'GRID_DRAFT.UNKNOWN'],
    ['a draft by another name', '/grid-drafts/1/publication', {}, 1, 400, 'REQUEST.INVALID'],
    ['a grid by a hostile code', `/grid-drafts/${newId()}/grids/%00/removal`, {}, 1, 400, 'REQUEST.INVALID'],
  ])('refuses %s', async (_, path, body, seen, status, refusal) =>
    expect(told(await post(path, body, seen === undefined ? {} : { seen }))).toEqual([status, refusal]),
  );

  it('takes a file of megabytes, and no more than it says', async () => {
    const draft = await begin();
    const [one] = sound();
    const long = {
      ...one!,
      polygon: [Array.from({ length: 15_000 }, (_, i): [number, number] => [113 + i / 1e6, 27.8])],
    };
    const many = Array.from({ length: 20 }, (_, n) => ({
      ...long,
      code: `${community}1${String(n).padStart(2, '0')}`,
    }));
    expect((await importInto(draft, many)).body.version).toBe(2);
    const tooMuch = await service.send('POST', `/grid-drafts/${draft}/geojson`, {
      as: admin,
      seen: 2,
      body: `{"x":"${'x'.repeat(17 * 1024 * 1024)}"}`,
      headers: { 'content-type': 'application/geo+json' },
    });
    expect(told(tooMuch)).toEqual([413, 'REQUEST.TOO_LARGE']);
  });
});
