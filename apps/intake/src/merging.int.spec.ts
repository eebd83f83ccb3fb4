import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataKeys } from '#erasable';
import { newId } from '#primitives';
import { eventLike, eventually, holding, type Answer, type Sending, type TestService } from '#testing';
import type { EntityManager } from 'typeorm';
import {
  deadlines,
  elsewhere,
  inGrid,
  officer,
  register,
  reportAsClerk,
  startIntake,
  worker,
} from './intake-at-work.spec.js';
import { incidentsNearby } from './persistence/incidents-nearby.js';
import { hasMerged } from './persistence/merged-incidents.js';

let service: TestService;

beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service?.close());

interface Report {
  readonly incidentId: string;
  readonly number: string;
  readonly receiptNumber: string;
}
const reported = async (body: object = {}): Promise<Report> => (await reportAsClerk(service, body)).body;

const ask = ({ incidentId }: Pick<Report, 'incidentId'>, what: string, body: object, more: Sending = {}) =>
  service.send('POST', `/incidents/${incidentId}/${what}`, { as: officer, seen: 1, body, ...more });
const merge = (report: Report, { incidentId: masterId }: Pick<Report, 'incidentId'>, more: Sending = {}) =>
  ask(report, 'merges', { masterId, reason: '同一处垃圾，诸葛小明也打过电话' }, more);
const unmerge = (report: Report, more: Sending = {}) =>
  ask(report, 'unmerges', { reason: '不是同一处' }, { seen: 2, ...more });
const codeOf = async (answer: Promise<Answer>): Promise<string> => (await answer).body.code;

describe('a merged report', () => {
  it('is handled with its master, and its reporter told so; taken out again, it is a report as before', async () => {
    const [report, master] = [await reported(), await reported()];
    await register(service, master.incidentId, { subcategory: '0103' });
    const merged = await merge(report, master);
    expect(merged).toMatchObject({ status: 201, body: { incidentVersion: 2, stage: 'MERGED', custodian: 'intake' } });
    expect(await deadlines(service, report.incidentId)).toEqual([{ clock: 'REGISTRATION', running: false }]);

    const receipt = () => service.send('POST', '/receipts/query', { body: { number: report.receiptNumber } });
    expect((await receipt()).body).toMatchObject({ number: report.number, mergedInto: master.number });
    const call = { caller: { name: '诸葛小明', phone: '13800005678' }, text: '还没有人来处理' };
    expect((await ask(report, 'repeat-calls', call)).status).toBe(201);
    expect((await ask(report, 'caller-withdrawals', { reason: '已解决' })).status).toBe(201);

    const taken = await unmerge(report);
    expect(taken).toMatchObject({ status: 201, body: { incidentVersion: 3, stage: 'REPORTED' } });
    expect((await receipt()).body.mergedInto).toBeNull();
    expect(await deadlines(service, report.incidentId)).toEqual([
      { clock: 'REGISTRATION', running: false },
      { clock: 'REGISTRATION', running: true },
    ]);
    const events = await service.database.query<{ event: string }>(
      "SELECT convert_from(payload, 'UTF8') AS event FROM outbox WHERE aggregateid = $1",
      [report.incidentId],
    );
    expect(events.map(({ event }) => event).join()).not.toMatch(/诸葛/);
  });

  it('is merged into nothing that is merged itself, and what others are merged into is merged into nothing', async () => {
    const [report, master, third] = [await reported(), await reported(), await reported()];
    await merge(report, master);
    expect((await merge(third, report)).body).toMatchObject({ code: 'MERGE.MASTER_IS_MERGED', number: master.number });
    expect(await codeOf(merge(master, third))).toBe('MERGE.IS_MASTER');
    await unmerge(report);
    expect((await merge(master, third)).status).toBe(201);
  });

  it('makes no circle, whatever two officers do at the same time', async () => {
    const other = holding('intake_officer', '430211000000');
    for (let round = 0; round < 5; round++) {
      const [one, another] = [await reported(), await reported()];
      const answers = await Promise.all([merge(one, another), merge(another, one, { as: other })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const refusal = answers.find(({ status }) => status === 409)!.body.code as string;
      expect(['MERGE.MASTER_IS_MERGED', 'MERGE.IS_MASTER']).toContain(refusal);
    }
  });

  it('is not merged into what is over, as other services say', async () => {
    const [report, master] = [await reported(), await reported()];
    await register(service, master.incidentId, { subcategory: '0103' });
    const transferred = { subject: master.incidentId, incidentversion: 3, stage: 'TRANSFERRED' as const };
    await service.topics.publish(eventLike('incident.transferred.v1', transferred));
    const stageOf = 'SELECT stage FROM incident WHERE incident_id = $1';
    await eventually(async () => {
      const [row] = await service.database.query<{ stage: string }>(stageOf, [master.incidentId]);
      return row?.stage === 'TRANSFERRED';
    });
    expect(await codeOf(merge(report, master))).toBe('MERGE.MASTER_IS_OVER');
  });

  it('is refused to who may not, in the wrong stage, and without a master and a reason', async () => {
    const [report, master] = [await reported(), await reported()];
    expect(await codeOf(merge(report, master, { as: worker }))).toBe('ACCESS.FORBIDDEN');
    expect(await codeOf(merge(report, master, { as: elsewhere }))).toBe('ACCESS.OUT_OF_SCOPE');
    expect(await codeOf(ask(report, 'merges', { masterId: master.incidentId }))).toBe('REQUEST.INVALID');
    expect(await codeOf(ask(report, 'merges', { reason: '同一处' }))).toBe('REQUEST.INVALID');
    expect(await codeOf(merge(report, { incidentId: newId() }))).toBe('MERGE.UNKNOWN_MASTER');
    expect(await codeOf(unmerge(report, { seen: 1 }))).toBe('INCIDENT.WRONG_STAGE');
    await merge(report, master);
    expect(await codeOf(merge(report, master, { seen: 2 }))).toBe('INCIDENT.WRONG_STAGE');
    expect(await codeOf(unmerge(report, { as: worker }))).toBe('ACCESS.FORBIDDEN');
    expect(await codeOf(unmerge(report, { as: elsewhere }))).toBe('ACCESS.OUT_OF_SCOPE');
    expect(await codeOf(ask(report, 'unmerges', {}, { seen: 2 }))).toBe('REQUEST.INVALID');
  });
});

describe('what may be the same', () => {
  const suggestions = ({ incidentId }: Report, as = officer) =>
    service.send('GET', `/incidents/${incidentId}/duplicate-suggestions`, { as });
  // Away from what else is reported in this spec.
  const place = { lng: inGrid.lng + 0.002, lat: inGrid.lat + 0.001 };
  const at = (north: number) => ({ lng: place.lng, lat: place.lat + north });

  it('is suggested with the reason, the likeliest first, and nothing of what was said is shown', async () => {
    const report = await reported({ point: place, subcategory: '0103' });
    const same = await reported({ point: at(0.0002), subcategory: '0103', text: '门口垃圾堆了三天没人管' });
    const unknown = await reported({ point: at(0.0001), text: '路灯不亮' });
    await reported({ point: at(0.0001), subcategory: '0102' });
    await reported({ point: at(0.001), subcategory: '0103' });
    const over = await reported({ point: place, subcategory: '0103' });
    await merge(over, same);

    const { status, body } = await suggestions(report);
    expect(status).toBe(200);
    expect(body.within).toEqual({ metres: 50, hours: 24 });
    expect(body.suggestions).toMatchObject([
      {
        ...{ incidentId: same.incidentId, number: same.number, stage: 'REPORTED', isSameSubcategory: true, metres: 22 },
        likeness: 0.82,
        reason: {
          zh: expect.stringMatching(/^同一事项类别，相距 22 米，.*上报，文字相似度 82%$/),
          en: expect.stringMatching(/^same subcategory, 22 m away, .*, texts 82 % alike$/),
        },
      },
      { incidentId: unknown.incidentId, isSameSubcategory: false, likeness: 0 },
    ]);
    expect(JSON.stringify(body)).not.toContain('垃圾');

    await service.app.get(DataKeys).destroy([same.incidentId], new Date());
    expect((await suggestions(report)).body.suggestions).toMatchObject([
      { incidentId: same.incidentId, likeness: null },
      { incidentId: unknown.incidentId },
    ]);
  });

  it('is told to nobody else', async () => {
    const report = await reported();
    expect(await codeOf(suggestions(report, worker))).toBe('ACCESS.FORBIDDEN');
    expect(await codeOf(suggestions(report, elsewhere))).toBe('ACCESS.OUT_OF_SCOPE');
  });
});

it('what is merged and what is nearby is found by an index, however much there is', async () => {
  await service.database.query(`
    INSERT INTO incident (incident_id, version, stage, custodian, grid, co_units, lng, lat, grid_revision, held)
    SELECT gen_random_uuid(), 7, CASE WHEN n % 20 = 0 THEN 'HANDLING' WHEN n % 50 = 1 THEN 'MERGED' ELSE 'CLOSED' END,
           'closure', '430211001001001', '{}', 113 + (n % 1000) / 1000.0, 27 + (n / 1000) / 60.0, 1,
           jsonb_build_object('reportedAt', '2026-10-09T01:00:00.000Z',
                              'mergedInto', jsonb_build_object('incidentId', gen_random_uuid()))
    FROM generate_series(1, 60000) AS n`);
  await service.database.query('ANALYZE incident');
  const plans: string[] = [];
  const explaining = {
    query: async (sql: string, parameters: unknown[]) => {
      plans.push(JSON.stringify(await service.database.query(`EXPLAIN (FORMAT JSON) ${sql}`, parameters)));
      return [];
    },
  } as unknown as EntityManager;
  await hasMerged(explaining, newId());
  const about = { incidentId: newId(), point: inGrid, reportedAt: '2026-10-09T01:00:00.000Z', subcategory: '0103' };
  await incidentsNearby(explaining, about, { metres: 50, hours: 24 });
  expect(plans[0]).toContain('incident_merged');
  expect(plans[1]).toContain('incident_nearby');
  expect(plans.join()).not.toContain('Seq Scan');
});
