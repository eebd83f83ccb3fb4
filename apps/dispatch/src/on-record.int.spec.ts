import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnonymousRefusals } from '#service-runtime';
import { eventually, holding, recorded, type TestPerson } from '#testing';
import { dispatcher, DispatchAtWork, registered, works } from './dispatch-at-work.spec.js';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

/** A registered incident that this service has. */
async function arrived() {
  const told = registered();
  await work.service.topics.publish(...told.events);
  await work.reaches(told, told.version);
  return told;
}

describe('a command refused before the shell sees it', () => {
  const refusalsOf = async ({ person }: TestPerson) =>
    (await recorded(work.service, 'audit.command-refused.v1'))
      .filter(({ actor }) => actor === person)
      .map(({ data }) => data);

  it.each([
    ['for its form', { body: { leadUnit: 7 } }, 'REQUEST.INVALID'],
    ['without a key', { body: { leadUnit: works }, headers: { 'idempotency-key': '' } }, 'IDEMPOTENCY.KEY_MISSING'],
    ['without the version seen', { body: { leadUnit: works } }, 'COMMAND.VERSION_MISSING'],
  ])('%s is on record when its sender is told', async (_, sending, code) => {
    const { incidentId } = await arrived();
    const as = holding('dispatcher', '430211000000');
    const answer = await work.service.send('POST', `/incidents/${incidentId}/dispatches`, { as, ...sending });
    expect(answer.body.code).toBe(code);
    expect(await refusalsOf(as)).toEqual([
      { code, status: answer.status, route: 'POST /incidents/:incidentId/dispatches', incidentId },
    ]);
  });

  it('is a command, and not a read that was not understood', async () => {
    const as = holding('system_admin', '430211000000');
    expect((await work.service.send('GET', '/operations/dead-letters/none', { as })).status).toBe(400);
    expect(await refusalsOf(as)).toEqual([]);
  });
});

describe('what nobody who is known is refused', () => {
  it('is counted by code, and nothing of it is named', async () => {
    const dispatches = `/incidents/${registered().incidentId}/dispatches`;
    const refusals = work.service.app.get(AnonymousRefusals);
    await refusals.handOn();
    const before = (await recorded(work.service, 'audit.anonymous-refusals-counted.v1')).length;
    await work.service.send('POST', dispatches, { body: {} });
    await work.service.send('GET', '/operations/dead-letters', { headers: { authorization: 'Bearer 138.0000.1234' } });
    await work.service.send('GET', '/operations/dead-letters', { headers: { authorization: 'Bearer 138.0000.1234' } });
    await work.service.send('POST', dispatches, { as: dispatcher, body: '{"leadUnit":' });
    await refusals.handOn();
    const counted = (await recorded(work.service, 'audit.anonymous-refusals-counted.v1')).slice(before);
    expect(counted).toMatchObject([
      {
        subject: 'dispatch',
        actor: 'system:dispatch',
        data: {
          service: 'dispatch',
          counts: [
            { code: 'ACCESS.NOT_SIGNED_IN', count: 1 },
            { code: 'ACCESS.TOKEN_INVALID', count: 2 },
            { code: 'REQUEST.NOT_JSON', count: 1 },
          ],
        },
      },
    ]);
    expect(JSON.stringify(counted)).not.toContain('1234');
  });
});

describe('the settings of a service', () => {
  it('are on record once, however many replicas start with them, and without a password', async () => {
    const replica = await work.service.replica();
    try {
      await eventually(async () => (await fetch(`${replica.url}/health/ready`)).status === 200);
      const declared = await eventually(async () => {
        const found = await recorded(work.service, 'audit.settings-declared.v1');
        return found.length > 0 && found;
      });
      expect(declared).toMatchObject([
        { subject: 'dispatch', data: { service: 'dispatch', settings: { DATABASE_POOL: 10, LOG_LEVEL: 'error' } } },
      ]);
      const { protocol, username, password, host, pathname } = new URL(work.service.database.url);
      expect(declared[0]?.data.settings).toHaveProperty('DATABASE_URL', `${protocol}//${host}${pathname}`);
      expect(JSON.stringify(declared)).not.toContain(`${username}:${password}`);
    } finally {
      await replica.stop();
    }
  });
});

describe('texts', () => {
  it('are shown once that is on record, to each person once an hour, and not recorded where they are withheld', async () => {
    const told = await arrived();
    const { status } = await work.service.send('POST', `/incidents/${told.incidentId}/remarks`, {
      ...{ as: dispatcher, body: { text: '已电话联系' } },
    });
    expect(status).toBe(201);
    const [row] = await work.service.database.query<{ text_id: string }>(
      'SELECT text_id FROM free_text WHERE incident_id = $1',
      [told.incidentId],
    );
    const textId = row!.text_id;
    const read = (as: TestPerson) => work.service.send('POST', '/texts/query', { as, body: { textIds: [textId] } });
    const shownTo = async ({ person }: TestPerson) =>
      (await recorded(work.service, 'audit.personal-data-shown.v1')).filter(({ actor }) => actor === person);
    expect((await read(dispatcher)).body).toHaveLength(1);
    expect((await read(dispatcher)).body).toHaveLength(1);
    expect(await shownTo(dispatcher)).toMatchObject([
      { subject: told.incidentId, data: { incidentId: told.incidentId, what: 'TEXTS', ids: [textId] } },
    ]);
    const elsewhere = holding('dispatcher', '430202000000');
    expect((await read(elsewhere)).body).toEqual([]);
    expect(await shownTo(elsewhere)).toEqual([]);
  });
});
