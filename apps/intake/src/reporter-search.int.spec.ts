import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holding, type TestPerson, type TestService } from '#testing';
import { elsewhere, officer, reportAsClerk, reportAsWorker, startIntake, worker } from './intake-at-work.spec.js';

const searcher = () => holding('intake_officer', '430211000000');
const reason = '来电人询问此前的诉求';

let service: TestService;

beforeAll(async () => {
  service = await startIntake();
});

afterAll(() => service?.close());

const search = (body: object, as: TestPerson, key?: string) =>
  service.send('POST', '/reporters/searches', { as, body: { reason, ...body }, ...(key ? { key } : {}) });

const idsOf = ({ body }: { body: { incidents: { incidentId: string }[] } }) =>
  body.incidents.map(({ incidentId }) => incidentId);

const onRecord = async ({ person }: TestPerson) => {
  const rows = await service.database.query<{ payload: Buffer }>(
    `SELECT payload FROM outbox WHERE type = 'audit.personal-data-searched.v1' AND aggregateid = $1 ORDER BY position`,
    [person],
  );
  return rows.map(({ payload }) => payload.toString());
};

describe('searching for reporters', () => {
  it('finds a caller by the whole number, however it is written, and shows them masked', async () => {
    const caller = { name: '司马相如', phone: '137-0001-0002' };
    const first = (await reportAsClerk(service, { caller })).body.incidentId;
    const second = (await reportAsClerk(service, { caller: { ...caller, phone: '+86 13700010002' } })).body.incidentId;
    const found = await search({ phone: '137 0001 0002' }, searcher());
    expect(found.status).toBe(201);
    expect(found.headers.get('cache-control')).toBe('no-store');
    expect(idsOf(found)).toEqual([second, first]);
    expect(found.body.incidents[0].callers).toMatchObject([{ name: '司**', phone: '137****0002' }]);
    expect(idsOf(await search({ phone: '1370001000' }, searcher()))).toEqual([]);
  });

  it('finds what was said, all words in one text, and nothing for a sign that stands for any', async () => {
    const said = (await reportAsClerk(service, { text: '芙蓉桥下路灯坏了，100% 看不见' })).body.incidentId;
    const seen = (await reportAsWorker(service, { text: '芙蓉桥下有积水' })).body.incidentId;
    expect(idsOf(await search({ text: '芙蓉桥' }, searcher()))).toEqual([seen, said]);
    expect(idsOf(await search({ text: '路灯 芙蓉桥' }, searcher()))).toEqual([said]);
    expect(idsOf(await search({ text: '100%' }, searcher()))).toEqual([said]);
    expect(idsOf(await search({ text: '芙_桥' }, searcher()))).toEqual([]);
    const [byWorker, byCaller] = (await search({ text: '芙蓉桥' }, searcher())).body.incidents;
    expect(byWorker.callers).toEqual([]);
    expect(byCaller.callers).toMatchObject([{ name: '欧**' }]);
  });

  it('shows an incident once, with everybody who called about it', async () => {
    const { incidentId } = (await reportAsClerk(service, { caller: { name: '端木赐', phone: '13600010001' } })).body;
    const again = await service.send('POST', `/incidents/${incidentId}/repeat-calls`, {
      as: officer,
      body: { caller: { name: '公冶长', phone: '13600010002' }, text: '又来电催问' },
    });
    expect(again.status).toBe(201);
    const { incidents } = (await search({ phone: '13600010002' }, searcher())).body;
    expect(incidents).toMatchObject([{ incidentId, callers: [{ name: '端**' }, { name: '公**' }] }]);
  });

  it('shows nothing of another county', async () => {
    await reportAsClerk(service, { text: '邻县也能看见的水塔' });
    expect(idsOf(await search({ text: '水塔' }, elsewhere))).toEqual([]);
  });

  it('is on the record before the answer: why and what was shown, never what was searched for', async () => {
    const who = searcher();
    const { incidentId } = (await reportAsClerk(service, { text: '紫荆巷井盖缺失' })).body;
    await search({ text: '紫荆巷' }, who);
    const [record = ''] = await onRecord(who);
    expect(JSON.parse(record)).toMatchObject({
      actor: who.person,
      data: { by: 'TEXT', found: 1, incidents: [incidentId], reason: { commitment: expect.any(String) } },
    });
    expect(record).not.toContain('紫荆巷');
    expect(record).not.toContain(reason);
    const [kept] = await service.database.query<{ outcome: string }>(
      `SELECT outcome::text FROM idempotency WHERE person = $1`,
      [who.person],
    );
    expect(kept?.outcome).not.toMatch(/紫荆巷|欧/);
    const [why] = await service.database.query<{ encrypted: Buffer }>(
      'SELECT encrypted FROM reporter_search WHERE person = $1',
      [who.person],
    );
    expect(why?.encrypted.includes(reason)).toBe(false);
  });

  it('is one search however often it is sent with the same key', async () => {
    const who = searcher();
    const [one, twin] = await Promise.all([1, 2].map(() => search({ text: '芙蓉桥' }, who, 'same-search-01')));
    expect(twin?.body).toEqual(one?.body);
    expect(await onRecord(who)).toHaveLength(1);
  });

  it('is refused when there are too many in a minute, also at once', async () => {
    const who = searcher();
    const answers = await Promise.all(Array.from({ length: 14 }, () => search({ phone: '13700010002' }, who)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect(await onRecord(who)).toHaveLength(10);
  });

  it.each<[string, TestPerson]>([
    ['a grid worker', worker],
    ['a dispatcher', holding('dispatcher', '430211000000')],
    ['a department', holding('department_staff', 'D430211-sanitation')],
    ['the auditor', holding('auditor', '430211000000')],
  ])('is refused to %s', async (_, as) => expect((await search({ phone: '13700010002' }, as)).status).toBe(403));

  it.each([
    {},
    { phone: '1' },
    { text: '水' },
    { text: '水 塔' },
    { phone: '13700010002', text: '水塔' },
    { text: '水塔', reason: '' },
  ])('has one form: %j is refused', async (body) =>
    expect((await search(body, officer)).body.code).toBe('REQUEST.INVALID'),
  );
});
