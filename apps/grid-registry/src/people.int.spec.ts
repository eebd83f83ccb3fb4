import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import type { DataServiceConfig } from '#service-runtime';
import { eventually, holding, startTestService, type TestPerson, type TestService } from '#testing';
import { gridRegistryModule } from './grid-registry.module.js';
import { gridRegistryMigrations } from './migrations.js';
import { changeUnits, type UnitState } from './publishing/change-units.js';

const [county, township, other, elsewhere] = ['430211000000', '430211001000', '430211002000', '430281000000'] as const;
const sanitation = 'D430211-sanitation';
const officer = holding('security_admin', county);
const reason = '张三借调';
let service: TestService;

const unit = (code: string, level: UnitState['level'], parentCode: string | null): UnitState => ({
  ...{ code, level, parentCode, name: `单位${code}`, nameEn: null, synthetic: true },
});

beforeAll(async () => {
  service = await startTestService<DataServiceConfig>({
    ...{ name: 'grid-registry', module: gridRegistryModule, migrations: gridRegistryMigrations },
  });
  const dataSource = createDataSource({ url: service.database.url, applicationName: 'test', poolSize: 1 });
  await dataSource.initialize();
  await dataSource.transaction((manager) =>
    changeUnits({ manager, by: systemActor('grid-registry'), at: new Date() }, [
      unit(county, 'county', null),
      unit(elsewhere, 'county', null),
      unit(township, 'township', county),
      unit(other, 'township', county),
      unit(sanitation, 'department', county),
    ]),
  );
  await dataSource.destroy();
});
afterAll(() => service?.close());

const enter = (name: string, more: object = {}, as: TestPerson = officer) =>
  service.send('POST', '/people', { as, body: { name, role: 'township_dispatcher', unit: township, reason, ...more } });
const list = async (query: string, as: TestPerson = officer) =>
  (await service.send('GET', `/people?${query}`, { as })).body;
const names = async (query: string, as?: TestPerson): Promise<string[]> =>
  (await list(query, as)).people.map(({ name }: { name: string }) => name);

describe('somebody new', () => {
  it('is entered with their first post; the record has their id, not their name, nor why', async () => {
    const { status, body } = await enter('欧阳若兰');
    expect(status).toBe(201);
    const [granted] = await eventually(async () => {
      const events = await service.topics.events('registry.events.v1');
      const found = events.filter(({ subject }) => subject === body.postId);
      return found.length > 0 && found;
    });
    expect(granted).toMatchObject({ actor: officer.person, data: { person: body.personId, unit: township } });
    expect(JSON.stringify(granted)).not.toMatch(/欧阳若兰|张三/);
    const named = await service.send('POST', '/people/names', { as: officer, body: { personIds: [body.personId] } });
    expect(named.body).toEqual([{ personId: body.personId, name: '欧阳若兰' }]);
  });

  it.each([
    ['in a unit that is not there', { unit: '430211009000' }, 404, 'UNIT.UNKNOWN'],
    ['with a post that the unit does not have', { role: 'dispatcher', unit: sanitation }, 422, 'POST.ROLE_UNFIT'],
    ['with a post that begins in the past', { from: '2020-01-01T00:00:00+08:00' }, 422, 'POST.PERIOD'],
    ['in another county', { role: 'duty_chief', unit: elsewhere }, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['without a name', { name: ' ' }, 400, 'REQUEST.INVALID'],
    ['without a reason', { reason: '' }, 400, 'REQUEST.INVALID'],
  ])('is not entered %s', async (_, more, status, code) => {
    const before = (await list('')).total;
    expect(await enter('赵一', more)).toMatchObject({ status, body: { code } });
    expect((await list('')).total).toBe(before);
  });

  it('is entered by the security officer only', async () => {
    for (const role of ['system_admin', 'auditor', 'duty_chief', 'dispatcher'] as const) {
      expect((await enter('赵一', {}, holding(role, county))).status).toBe(403);
    }
  });
});

describe('the people of an area', () => {
  beforeAll(async () => {
    await enter('周八', { unit: other });
    await enter('安一', { unit: other });
    await enter('陈二', { unit: other });
    await enter('陈二', { role: 'department_staff', unit: sanitation });
  });

  it('are found by a part of their name, their role, their unit', async () => {
    expect(await names('name=陈')).toEqual(['陈二', '陈二']);
    expect(await names('name=陈&role=department_staff')).toEqual(['陈二']);
    expect(await names(`unit=${other}`)).toEqual(['安一', '陈二', '周八']);
    expect(await names('name=%25')).toEqual([]);
  });

  it('come page by page, in the order of a dictionary, each once', async () => {
    const all = await names('limit=200');
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { people, total, next } = await list(`limit=2${after && `&after=${after}`}`);
      expect(total).toBe(all.length);
      paged.push(...people.map(({ name }: { name: string }) => name));
      after = next;
    }
    expect(paged).toEqual(all);
    expect(all).toEqual([...all].sort((a, b) => a.localeCompare(b, 'zh-CN')));
  });

  it('are shown with the posts within the reader’s area, to officer and chief', async () => {
    const { body } = await enter('跨界', { unit: township });
    await service.send('POST', '/posts', {
      as: holding('security_admin', '430200000000'),
      body: { personId: body.personId, role: 'evaluator', unit: elsewhere, reason },
    });
    const [seen] = (await list('name=跨界')).people;
    expect(seen.posts).toMatchObject([{ unit: township }]);
    expect(await names('name=跨界', holding('duty_chief', elsewhere))).toEqual(['跨界']);
    expect(await names('', holding('duty_chief', '430223000000'))).toEqual([]);
  });

  it('leave out who holds nothing any more, unless asked', async () => {
    const { body } = await enter('孙九');
    await service.send('POST', `/posts/${body.postId}/withdrawals`, { as: officer, body: { reason } });
    expect(await names('name=孙九')).toEqual([]);
    const [gone] = (await list('name=孙九&ended=true')).people;
    expect(gone.posts).toMatchObject([{ postId: body.postId, withdrawnAt: expect.any(String) }]);
  });
});

describe('the workers of an area', () => {
  const grids = [`${township.slice(0, 9)}001001`, `${other.slice(0, 9)}001001`] as const;
  const workersOf = (area: string, as: TestPerson) => service.send('GET', `/workers?unit=${area}`, { as });

  it('are those with a worker’s post there now, also who has done nothing yet', async () => {
    const reader = holding('evaluator', county);
    const [here, there] = await Promise.all(
      grids.map(async (grid, nth) => (await enter(`网格员${nth}`, { role: 'grid_worker', unit: grid })).body),
    );
    const ids = async (area: string, as = reader) =>
      (await workersOf(area, as)).body.map(({ personId }: { personId: string }) => personId);
    expect(await ids(county)).toEqual([here, there].map(({ personId }) => personId).sort());
    expect(await ids(township, holding('township_dispatcher', township))).toEqual([here.personId]);
    await service.send('POST', `/posts/${here.postId}/withdrawals`, { as: officer, body: { reason } });
    expect(await ids(township)).toEqual([]);
    expect(await ids(other)).toEqual([there.personId]);
  });

  it('are for those who answer for them, within their area', async () => {
    for (const as of [officer, holding('grid_worker', grids[0]), holding('dispatcher', county)]) {
      expect((await workersOf(township, as)).body.code).toBe('ACCESS.FORBIDDEN');
    }
    for (const as of [holding('evaluator', elsewhere), holding('township_dispatcher', other)]) {
      expect((await workersOf(township, as)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    }
    expect((await workersOf(sanitation, holding('evaluator', county))).body.code).toBe('REQUEST.INVALID');
  });
});
