import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holding, type TestPerson, type TestService } from '#testing';
import {
  beingHandled,
  elsewhere,
  looksAt,
  officer,
  reportAsClerk,
  reportAsWorker,
  startIntake,
  unmask,
  worker,
} from './intake-at-work.spec.js';

const unit = 'D430211-sanitation';
const handler = holding('department_staff', unit);
const colleague = holding('department_staff', unit);
const otherUnit = holding('department_staff', 'D430211-municipal_works');
const dispatcher = holding('dispatcher', '430211000000');
const auditor = holding('auditor', '430211000000');

let service: TestService;

beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service?.close());

const zhuge = { name: '诸葛小明', phone: '13800005678' };
const sima = { name: '司马相如', phone: '13700010002' };

const callers = (incidentId: string, as: TestPerson) =>
  service.send('GET', `/incidents/${incidentId}/reporters`, { as });

/** Somebody calls about it again. Gives their party. */
async function calledAgain(incidentId: string, caller: object, confidential = false): Promise<string> {
  const body = { caller, confidential, text: '还没有人来处理' };
  const answer = await service.send('POST', `/incidents/${incidentId}/repeat-calls`, { as: officer, body });
  expect(answer.status).toBe(201);
  return (await callers(incidentId, officer)).body.callers.at(-1).party;
}

const reason = '需回访核实地点';
const look = (incidentId: string, as: TestPerson, party?: string) =>
  unmask(service, incidentId, as, { body: { reason, ...(party ? { party } : {}) } });

describe('later callers', () => {
  it('are listed with who reported it, masked, in the order of their calls', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    const [second, third] = [await calledAgain(incidentId, zhuge), await calledAgain(incidentId, sima, true)];
    for (const as of [officer, dispatcher]) {
      const answer = await callers(incidentId, as);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.body.callers).toEqual([
        { party: expect.any(String), name: '欧**', phone: '139****5678', confidential: false },
        { party: second, name: '诸**', phone: '138****5678', confidential: false },
        { party: third, name: '司**', phone: '137****0002', confidential: true },
      ]);
    }
  });

  it('are unmasked one by one: the record says who of them was seen', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    const [first] = (await callers(incidentId, officer)).body.callers;
    const second = await calledAgain(incidentId, zhuge, true);
    expect(await look(incidentId, officer, second.toUpperCase())).toMatchObject({ status: 201 });
    expect((await look(incidentId, officer, second)).body).toEqual(zhuge);
    const whole = { name: '欧阳建国', phone: '13912345678', address: '珠江南路 12 号 3 栋' };
    for (const party of [undefined, first.party]) expect((await look(incidentId, officer, party)).body).toEqual(whole);
    const looks = await looksAt(service, incidentId);
    expect(looks.map(({ data }) => (data as { party: string }).party)).toEqual([
      second,
      second,
      first.party,
      first.party,
    ]);
  });

  it('are one look for a key, which is that of one caller', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    const [second, third] = [await calledAgain(incidentId, zhuge), await calledAgain(incidentId, sima)];
    const key = `look-${incidentId}`;
    const of = (party: string) => unmask(service, incidentId, officer, { key, body: { reason, party } });
    const twins = await Promise.all([of(second), of(second)]);
    expect(twins.map(({ body }) => body)).toEqual([zhuge, zhuge]);
    expect((await of(third)).body.code).toBe('IDEMPOTENCY.KEY_REUSED');
    expect(await looksAt(service, incidentId)).toHaveLength(1);
  });

  it('must be named where a grid worker reported, and must have called about this incident', async () => {
    const { incidentId } = (await reportAsWorker(service)).body;
    expect((await callers(incidentId, officer)).body).toEqual({ callers: [] });
    const party = await calledAgain(incidentId, zhuge);
    expect((await look(incidentId, officer)).body.code).toBe('REPORTER.NONE');
    const other = (await reportAsClerk(service)).body.incidentId;
    expect(await look(other, officer, party)).toMatchObject({ status: 422, body: { code: 'REPORTER.NOT_A_CALLER' } });
    expect((await look(incidentId, officer, 'nonsense')).body.code).toBe('REQUEST.INVALID');
    expect([...(await looksAt(service, incidentId)), ...(await looksAt(service, other))]).toEqual([]);
    expect((await look(incidentId, officer, party)).body).toEqual(zhuge);
  });

  it('are not for other roles, other counties and other departments', async () => {
    const incidentId = await beingHandled(service, { unit, handler });
    const party = await calledAgain(incidentId, zhuge);
    for (const as of [worker, handler, auditor]) {
      expect((await callers(incidentId, as)).body.code).toBe('ACCESS.FORBIDDEN');
    }
    expect((await callers(incidentId, elsewhere)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    for (const as of [worker, dispatcher, auditor]) {
      expect((await look(incidentId, as, party)).body.code).toBe('ACCESS.FORBIDDEN');
    }
    for (const as of [elsewhere, otherUnit]) {
      expect((await look(incidentId, as, party)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    }
    expect((await look(incidentId, colleague, party)).body.code).toBe('REPORTER.NOT_THE_HANDLER');
    expect(await looksAt(service, incidentId)).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['a later caller', true],
    ['who reported it', false],
  ])('keep their own confidentiality: of %s the handler sees nothing where they asked for it', async (_, later) => {
    const incidentId = await beingHandled(service, { unit, handler, report: { confidential: !later } });
    const [first] = (await callers(incidentId, officer)).body.callers;
    const second = await calledAgain(incidentId, zhuge, later);
    const [hidden, shown] = later ? [second, first.party] : [first.party, second];
    expect((await look(incidentId, handler, hidden)).body.code).toBe('REPORTER.CONFIDENTIAL');
    expect(await looksAt(service, incidentId)).toEqual([]);
    const phone = later ? '13912345678' : zhuge.phone;
    expect((await look(incidentId, handler, shown)).body).toEqual({ name: later ? '欧**' : '诸**', phone });
    expect(await looksAt(service, incidentId)).toMatchObject([{ data: { party: shown }, actor: handler.person }]);
  });
});
