import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { holding, recorded, startTestService, type TestPerson, type TestService } from '#testing';
import { casebookModule } from '../../casebook.module.js';
import type { CasebookConfig } from '../../config.js';
import { casebookMigrations } from '../../migrations.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: ({ redisUrl }) => ({ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() }),
  });
  await service.ready();
});
afterAll(() => service?.close());

const dispatcher = () => holding('dispatcher', '430211000000');
const save = (
  as: TestPerson,
  name: string,
  filter: object = { stage: 'HANDLING,SUSPENDED', order: 'due' },
  key = newId(),
) => service.send('POST', '/saved-views', { as, key, body: { name, filter } });
const viewsOf = async (as: TestPerson) => (await service.send('GET', '/saved-views', { as })).body.views;
const remove = (as: TestPerson, viewId: string) => service.send('POST', `/saved-views/${viewId}/removals`, { as });

describe('saved views', () => {
  it('are kept by name, given back as the list takes them, and thrown away', async () => {
    const me = dispatcher();
    const { status, body } = await save(me, ' 快到期的 ');
    expect(status).toBe(201);
    await save(me, '办结', { stage: 'CLOSED', from: '2026-10-01T00:00:00+08:00' });
    const views = await viewsOf(me);
    expect(views.find(({ viewId }: { viewId: string }) => viewId === body.viewId)).toEqual({
      viewId: body.viewId,
      name: '快到期的',
      filter: { stage: 'HANDLING,SUSPENDED', order: 'due' },
    });
    for (const { filter } of views) {
      const query = new URLSearchParams(filter as Record<string, string>);
      expect((await service.send('GET', `/incidents?${query.toString()}`, { as: me })).status).toBe(200);
    }
    expect((await remove(me, body.viewId)).status).toBe(201);
    expect((await viewsOf(me)).map(({ name }: { name: string }) => name)).toEqual(['办结']);
    expect((await remove(me, body.viewId)).body.code).toBe('VIEW.UNKNOWN');
    const changes = (await recorded(service, 'audit.saved-view-changed.v1')).filter(
      ({ subject }) => subject === body.viewId,
    );
    const filter = { stage: 'HANDLING,SUSPENDED', order: 'due' };
    expect(changes).toMatchObject([
      { actor: me.person, data: { change: 'SAVED', filter } },
      { actor: me.person, data: { change: 'REMOVED', filter } },
    ]);
    expect(JSON.stringify(changes)).not.toContain('快到期的');
  });

  it('are one’s own: nobody sees or removes another’s', async () => {
    const [me, other] = [dispatcher(), dispatcher()];
    const { body } = await save(me, 'mine');
    expect(await viewsOf(other)).toEqual([]);
    expect((await remove(other, body.viewId)).body.code).toBe('VIEW.UNKNOWN');
    expect((await save(other, 'mine')).status).toBe(201);
    expect(await viewsOf(me)).toHaveLength(1);
  });

  it('are for those who see incidents', async () => {
    for (const role of ['auditor', 'system_admin', 'security_admin', 'evaluator'] as const) {
      const as = holding(role, '430211000000');
      expect([role, (await save(as, 'x')).status]).toEqual([role, 403]);
      expect((await service.send('GET', '/saved-views', { as })).status).toBe(403);
      expect((await remove(as, newId())).status).toBe(403);
    }
  });

  it('have a name of their own, also when two are saved at once', async () => {
    const me = dispatcher();
    const answers = await Promise.all(Array.from({ length: 6 }, () => save(me, 'same')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('VIEW.NAME_TAKEN');
  });

  it('are saved once by the same key', async () => {
    const [me, key] = [dispatcher(), newId()];
    const [first, again] = [await save(me, 'once', {}, key), await save(me, 'once', {}, key)];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await viewsOf(me)).toHaveLength(1);
  });

  it('are fifty at most, also when many are saved at once', async () => {
    const me = dispatcher();
    const answers = await Promise.all(Array.from({ length: 56 }, (_, nth) => save(me, `view ${nth}`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
      new Set(['VIEW.TOO_MANY']),
    );
    expect(await viewsOf(me)).toHaveLength(50);
  });

  it.each([
    ['no name', '', {}],
    ['too long a name', 'x'.repeat(41), {}],
    ['a filter that the list doesn’t know', 'x', { sort: 'stage' }],
    ['a value that the list doesn’t take', 'x', { stage: 'NOWHERE' }],
    ['a place in a list', 'x', { after: 'abc' }],
    ['what is no text', 'x', { stage: ['CLOSED'] }],
  ])('with %s are refused', async (_, name, filter) => {
    expect(await save(dispatcher(), name, filter)).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });
});
