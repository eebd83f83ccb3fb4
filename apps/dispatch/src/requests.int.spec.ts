import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, holding } from '#testing';
import pg from 'pg';
import { dispatcher, DispatchAtWork, registered, works } from './dispatch-at-work.spec.js';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

const refusalsOf = async (person: string) =>
  (await work.service.topics.read('audit.events.v1'))
    .map(({ value }) => JSON.parse(value.toString()))
    .filter(({ type, actor }) => type === 'audit.command-refused.v1' && actor === person);

describe('what a person is denied', () => {
  it('for their role is on record, once a minute for the same attempt', async () => {
    const worker = holding('grid_worker', '430211001001001');
    const told = registered();
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 2);
    for (let attempt = 0; attempt < 3; attempt++) {
      const { status } = await work.service.send('POST', `/incidents/${told.incidentId}/dispatches`, {
        ...{ as: worker, seen: 2, body: { leadUnit: works } },
      });
      expect(status).toBe(403);
    }
    expect((await work.service.send('GET', '/operations/dead-letters', { as: worker })).status).toBe(403);
    const refusals = await eventually(async () => {
      const found = await refusalsOf(worker.person);
      return found.length === 2 && found;
    });
    // Two subjects, two partitions: neither comes first.
    expect(refusals.sort((a, b) => (a.data.route < b.data.route ? 1 : -1))).toMatchObject([
      {
        subject: told.incidentId,
        data: { code: 'ACCESS.FORBIDDEN', status: 403, route: 'POST /incidents/:incidentId/dispatches' },
      },
      {
        subject: worker.person,
        data: { code: 'ACCESS.FORBIDDEN', route: 'GET /operations/dead-letters', incidentId: null },
      },
    ]);
  });

  it('is on record before they are told', async () => {
    const worker = holding('grid_worker', '430211001001001');
    const { status } = await work.service.send('GET', '/operations/dead-letters', { as: worker });
    expect(status).toBe(403);
    expect(await work.countOf("outbox WHERE aggregateid = $1 AND aggregatetype = 'audit'", worker.person)).toBe(1);
  });

  it('is not told while it can’t be put on record', async () => {
    const worker = holding('grid_worker', '430211001001001');
    const attempt = () => work.service.send('GET', '/operations/dead-letters', { as: worker });
    const recorded = () => work.countOf('outbox WHERE aggregateid = $1', worker.person);
    const slow = new pg.Client({ connectionString: work.service.database.ownerUrl });
    await slow.connect();
    try {
      await slow.query('BEGIN');
      await slow.query('LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE');
      const [one, twin] = await Promise.all([attempt(), attempt()]);
      for (const { status, body, headers } of [one, twin]) {
        expect({ status, code: body.code }).toEqual({ status: 503, code: 'SERVICE.UNAVAILABLE' });
        expect(headers.get('retry-after')).not.toBeNull();
      }
      await slow.query('COMMIT');
    } finally {
      await slow.end();
    }
    expect((await attempt()).status).toBe(403);
    expect(await recorded()).toBe(1);
  });

  it('for their area is on record once, not a second time by the answer', async () => {
    const elsewhere = holding('dispatcher', '430202000000');
    const told = registered();
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 2);
    const { status } = await work.service.send('POST', `/incidents/${told.incidentId}/dispatches`, {
      ...{ as: elsewhere, seen: 2, body: { leadUnit: works } },
    });
    expect(status).toBe(403);
    expect((await work.dispatch(told)).status).toBe(201);
    await eventually(async () => (await work.messagesOf(told)).length === 3);
    expect(await refusalsOf(elsewhere.person)).toMatchObject([{ data: { code: 'ACCESS.OUT_OF_SCOPE' } }]);
  });
});

describe('a request', () => {
  it('may name an incident in capitals; everything written of it is in lower case', async () => {
    const told = registered();
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 2);
    const { status, body } = await work.service.send('POST', `/incidents/${told.incidentId.toUpperCase()}/dispatches`, {
      ...{ as: dispatcher, seen: 2, body: { leadUnit: works } },
    });
    expect({ status, incidentId: body.incidentId }).toEqual({ status: 201, incidentId: told.incidentId });
    const [row] = await work.service.database.query<{ aggregateid: string; payload: Buffer }>(
      'SELECT aggregateid, payload FROM outbox ORDER BY position DESC LIMIT 1',
    );
    expect(row?.aggregateid).toBe(told.incidentId);
    expect(JSON.parse(row!.payload.toString()).subject).toBe(told.incidentId);
  });

  it.each([
    ['brackets in brackets, too many to count', '['.repeat(100_000) + ']'.repeat(100_000), 'REQUEST.INVALID'],
    ['half a document', '{"leadUnit":', 'REQUEST.NOT_JSON'],
  ])('of %s is refused', async (_, body, code) => {
    const answer = await work.service.send('POST', `/incidents/${registered().incidentId}/dispatches`, {
      ...{ as: dispatcher, seen: 2, body },
    });
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });

  it('for a path that is no text is refused', async () => {
    const answer = await work.service.send('POST', '/incidents/%zz/dispatches', { as: dispatcher, seen: 2, body: {} });
    expect(answer).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });
});
