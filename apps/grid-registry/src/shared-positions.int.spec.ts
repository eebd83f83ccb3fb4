import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataServiceConfig } from '#service-runtime';
import { eventually, holding, recorded, startTestService, type TestPerson, type TestService } from '#testing';
import { gridRegistryModule } from './grid-registry.module.js';
import { gridRegistryMigrations } from './migrations.js';

const [county, township, elsewhere] = ['430211000000', '430211001000', '430211002000'];
const grid = '430211001001001';
const here = { point: { lng: 113.1345678, lat: 27.8123456 }, accuracy: 11.6 };
let service: TestService;

beforeAll(async () => {
  service = await startTestService<DataServiceConfig>({
    name: 'grid-registry',
    module: gridRegistryModule,
    migrations: gridRegistryMigrations,
  });
});
afterAll(() => service?.close());

const post = (path: string, as: TestPerson, body: object = {}) =>
  service.send('POST', `/positions/own${path}`, { as, body });
const begin = (as: TestPerson) => post('/sharing', as);
const tell = (as: TestPerson, body: object = here) => post('', as, body);
const seenBy = (as: TestPerson, area: string = township) => service.send('GET', `/positions?area=${area}`, { as });
const isSeen = async (worker: TestPerson, by = holding('dispatcher', county)) =>
  ((await seenBy(by)).body as { person: string }[]).some(({ person }) => person === worker.person);
const changesOf = async ({ person }: TestPerson) =>
  (await recorded(service, 'audit.position-sharing-changed.v1'))
    .filter(({ subject }) => subject === person)
    .map(({ data }) => (data as { change: string }).change);
const silentFor = (hours: number, { person }: TestPerson) =>
  service.database.query(
    'UPDATE shared_position SET heard_at = heard_at - make_interval(hours => $2) WHERE person_id = $1',
    [person, hours],
  );

describe('where somebody is', () => {
  it('is told by their own phone once they share it, overwritten, and seen by the centre and their township', async () => {
    const worker = holding('grid_worker', grid);
    // A denial is told once it is on record: of a service that has just started one asks again.
    await eventually(async () => (await tell(worker)).body.code === 'POSITION.NOT_SHARED');
    const begun = await begin(worker);
    expect(begun.status).toBe(201);
    expect(await isSeen(worker)).toBe(false);
    expect((await tell(worker, { ...here, point: { lng: 113, lat: 27 } })).status).toBe(200);
    expect((await tell(worker)).status).toBe(200);
    for (const role of ['dispatcher', 'duty_chief', 'intake_officer'] as const) {
      expect((await seenBy(holding(role, county), county)).body).toContainEqual({
        ...{ person: worker.person, role: 'grid_worker', unit: grid, point: here.point, accuracy: 12 },
        heardAt: expect.any(String),
      });
    }
    expect(await isSeen(worker, holding('township_dispatcher', township))).toBe(true);
    const own = (await service.send('GET', '/positions/own', { as: worker })).body.sharing;
    expect(own).toMatchObject({ since: begun.body.since, position: { point: here.point, accuracy: 12 } });
  });

  it('is converted from the datum that is named', async () => {
    const worker = holding('grid_worker', grid);
    await begin(worker);
    await tell(worker, { ...here, point: { ...here.point, datum: 'GCJ02' } });
    const own = (await service.send('GET', '/positions/own', { as: worker })).body.sharing;
    expect(Math.abs(own.position.point.lng - here.point.lng)).toBeGreaterThan(0.001);
  });

  it('is shown to nobody else', async () => {
    for (const as of [
      holding('township_dispatcher', elsewhere),
      holding('department_staff', 'D430211-sanitation'),
      holding('grid_worker', grid),
      holding('auditor', county),
      holding('system_admin', county),
    ]) {
      expect((await seenBy(as)).status).toBe(403);
    }
    expect((await begin(holding('dispatcher', county))).status).toBe(403);
  });

  it('is forgotten as soon as they stop; only that it began and ended is on record', async () => {
    const worker = holding('grid_leader', grid);
    await begin(worker);
    await begin(worker);
    await tell(worker);
    expect((await post('/sharing-ends', worker)).status).toBe(201);
    expect((await post('/sharing-ends', worker)).status).toBe(201);
    expect(await isSeen(worker)).toBe(false);
    expect((await service.send('GET', '/positions/own', { as: worker })).body).toEqual({ sharing: null });
    expect((await tell(worker)).body.code).toBe('POSITION.NOT_SHARED');
    expect(await changesOf(worker)).toEqual(['BEGUN', 'STOPPED']);
    expect(JSON.stringify(await recorded(service, 'audit.position-sharing-changed.v1'))).not.toContain('113.1');
  });

  it('is forgotten two hours after their phone fell silent', async () => {
    const [silent, heard] = [holding('grid_worker', grid), holding('grid_worker', grid)];
    for (const worker of [silent, heard]) {
      await begin(worker);
      await tell(worker);
    }
    await silentFor(1, heard);
    await silentFor(3, silent);
    expect(await isSeen(silent)).toBe(false);
    expect(await isSeen(heard)).toBe(true);
    await eventually(async () => (await changesOf(silent)).includes('FORGOTTEN'), 20_000);
    expect(await changesOf(heard)).toEqual(['BEGUN']);
    const rows = await service.database.query('SELECT 1 FROM shared_position WHERE person_id = $1', [silent.person]);
    expect(rows).toEqual([]);
  });

  it('is in no log and no backup', async () => {
    const rows = await service.database.query(
      `SELECT relpersistence AS kind FROM pg_class WHERE relname = 'shared_position'`,
    );
    expect(rows).toEqual([{ kind: 'u' }]);
  });

  it.each([
    ['no accuracy', { point: here.point }],
    ['no place on earth', { ...here, point: { lng: 190, lat: 27 } }],
    ['more than is asked for', { ...here, name: '张三' }],
  ])('with %s is refused', async (_, body) => {
    const worker = holding('grid_worker', grid);
    await begin(worker);
    expect(await tell(worker, body)).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });
});
