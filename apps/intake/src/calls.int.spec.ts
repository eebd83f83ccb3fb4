import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventLike, eventually, holding, type Sending, type TestService } from '#testing';
import {
  elsewhere,
  inSibling,
  officer,
  reportAsClerk,
  reportAsWorker,
  sibling,
  startIntake,
  worker,
} from './intake-at-work.spec.js';
import { registrationClock } from './domain/clocks.js';
import { rules } from './givens.spec.js';

const chief = holding('duty_chief', '430211000000');
let service: TestService;

beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service?.close());

const ask = (incidentId: string, what: string, body: object, more: Sending = {}) =>
  service.send('POST', `/incidents/${incidentId}/${what}`, { as: officer, body, ...more });

const call = { caller: { name: '诸葛小明', phone: '13800005678' }, text: '还没有人来处理' };
const repeatCall = (incidentId: string, more: Sending = {}) => ask(incidentId, 'repeat-calls', call, more);
const withdraw = (incidentId: string, body: object = {}, more: Sending = {}) =>
  ask(incidentId, 'caller-withdrawals', { reason: '已自行解决', ...body }, more);

const reportedByCaller = async (): Promise<string> => (await reportAsClerk(service)).body.incidentId;
const seenByWorker = async (): Promise<string> => (await reportAsWorker(service)).body.incidentId;

async function facts(incidentId: string): Promise<{ type: string; data: { party: string } }[]> {
  const rows = await service.database.query<{ payload: Buffer }>(
    "SELECT payload FROM outbox WHERE aggregatetype = 'incident-fact' AND aggregateid = $1 ORDER BY position",
    [incidentId],
  );
  return rows.map(({ payload }) => JSON.parse(payload.toString()));
}

describe('a repeat call', () => {
  it('makes the caller a party of the incident, and keeps who it is here', async () => {
    const incidentId = await seenByWorker();
    expect(await repeatCall(incidentId)).toMatchObject({ status: 201, body: { incidentId } });
    const [fact] = await facts(incidentId);
    expect(fact).toMatchObject({
      type: 'incident.call-repeated.v1',
      actor: officer.person,
      data: { confidential: false },
    });
    expect(JSON.stringify(fact)).not.toMatch(/诸葛|13800005678|还没有人/);
    const { body } = await service.send('GET', `/incidents/${incidentId}/reporters`, { as: officer });
    expect(body.callers).toEqual([
      { party: fact?.data.party, name: '诸**', phone: '138****5678', confidential: false },
    ]);
  });

  it('is one for the same key, with one party', async () => {
    const incidentId = await seenByWorker();
    const twins = await Promise.all([1, 2].map(() => repeatCall(incidentId, { key: `call-${incidentId}` })));
    expect(new Set(twins.map(({ body }) => body.factId)).size).toBe(1);
    const parties = await service.database.query('SELECT 1 FROM reporter WHERE incident_id = $1', [incidentId]);
    expect(parties.length).toBe(1);
  });

  it('is taken while another service has custody, and not once it is over', async () => {
    const incidentId = await reportedByCaller();
    const register = { filingCondition: 'VISIBLE_FROM_ROAD', level: 'county', subcategory: '0103' };
    await ask(incidentId, 'registrations', register, { seen: 1 });
    expect((await repeatCall(incidentId)).status).toBe(201);
    await service.topics.publish(
      eventLike('incident.transferred.v1', { subject: incidentId, incidentversion: 3, stage: 'TRANSFERRED' }),
    );
    await eventually(async () => (await repeatCall(incidentId)).body.code === 'INCIDENT.OVER');
  });

  it.each([
    ['a grid worker', worker, 'ACCESS.FORBIDDEN'],
    ['an officer of another county', elsewhere, 'ACCESS.OUT_OF_SCOPE'],
  ])('is refused to %s', async (_, as, code) => {
    expect(await repeatCall(await seenByWorker(), { as })).toMatchObject({ status: 403, body: { code } });
  });
});

describe('a withdrawal', () => {
  it('is that of who reported it, once; of two at once one is taken', async () => {
    const incidentId = await reportedByCaller();
    const answers = await Promise.all([withdraw(incidentId), withdraw(incidentId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('WITHDRAWAL.ALREADY_WITHDRAWN');
    expect(await facts(incidentId)).toMatchObject([{ type: 'incident.caller-withdrew.v1' }]);
  });

  it('may be that of a later caller', async () => {
    const incidentId = await seenByWorker();
    expect(await withdraw(incidentId)).toMatchObject({ status: 422, body: { code: 'WITHDRAWAL.NO_CALLER' } });
    await repeatCall(incidentId);
    const party = (await facts(incidentId))[0]?.data.party;
    expect((await withdraw(incidentId, { party })).status).toBe(201);
    const stranger = await withdraw(await seenByWorker(), { party });
    expect(stranger).toMatchObject({ status: 422, body: { code: 'WITHDRAWAL.NOT_A_CALLER' } });
  });

  it.each([
    ['the worker who saw it', worker, 'ACCESS.FORBIDDEN'],
    ['an officer of another county', elsewhere, 'ACCESS.OUT_OF_SCOPE'],
  ])('is refused to %s', async (_, as, code) => {
    expect(await withdraw(await reportedByCaller(), {}, { as })).toMatchObject({ status: 403, body: { code } });
  });
});

describe('what every custodian offers, at intake', () => {
  it('corrects category and place before registration, on the clock of the category', async () => {
    const incidentId = await reportedByCaller();
    const corrected = await ask(
      incidentId,
      'corrections',
      { subcategory: '0402', point: inSibling, reason: '核实' },
      { seen: 1 },
    );
    expect(corrected).toMatchObject({
      status: 201,
      body: { incidentVersion: 2, stage: 'REPORTED', custodian: 'intake' },
    });
    const [row] = await service.database.query('SELECT grid FROM incident WHERE incident_id = $1', [incidentId]);
    expect(row).toEqual({ grid: sibling });
    const clocks = await service.database.query<{ start: Date; due: Date; stopped: boolean }>(
      `SELECT started_at AS start, due_at AS due, stopped_at IS NOT NULL AS stopped
       FROM deadline WHERE incident_id = $1 ORDER BY started_version`,
      [incidentId],
    );
    const { start } = clocks[0]!;
    expect(clocks).toEqual([
      { start, due: new Date(registrationClock(false, start, rules).dueAt), stopped: true },
      { start, due: new Date(registrationClock(true, start, rules).dueAt), stopped: false },
    ]);
    const register = { filingCondition: 'VISIBLE_FROM_ROAD', level: 'county' };
    await ask(incidentId, 'registrations', register, { seen: 2 });
    const [last] = await service.database.query<{ payload: Buffer }>(
      'SELECT payload FROM outbox WHERE aggregateid = $1 ORDER BY position DESC LIMIT 1',
      [incidentId],
    );
    expect(JSON.parse(last!.payload.toString()).data).toMatchObject({
      subcategory: '0402',
      urgent: true,
      grid: sibling,
    });
  });

  it('lets the worker who reported it supplement it', async () => {
    const incidentId = await seenByWorker();
    expect(await ask(incidentId, 'supplements', { text: '另有一处' }, { as: worker, seen: 1 })).toMatchObject({
      status: 201,
      body: { incidentVersion: 2, stage: 'REPORTED' },
    });
  });

  it('declares it void by two', async () => {
    const incidentId = await seenByWorker();
    await ask(incidentId, 'void-requests', { reason: '测试数据' }, { seen: 1 });
    const ruling = { decision: 'APPROVED', reason: '属实' };
    expect(await ask(incidentId, 'void-rulings', ruling, { as: chief, seen: 2 })).toMatchObject({
      status: 201,
      body: { stage: 'VOIDED', custodian: 'intake' },
    });
  });
});
