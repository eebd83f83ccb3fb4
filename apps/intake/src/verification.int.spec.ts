import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holding, type Answer, type Sending, type TestPerson, type TestService } from '#testing';
import {
  colleague,
  deadlines,
  elsewhere,
  neighbour,
  officer,
  register,
  reportAsClerk,
  reportAsWorker,
  startIntake,
  worker,
} from './intake-at-work.spec.js';

let service: TestService;

beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service?.close());

const reported = async (): Promise<string> => (await reportAsClerk(service)).body.incidentId;

const request = (incidentId: string, body: object = {}, more: Sending = {}): Promise<Answer> =>
  service.send('POST', `/incidents/${incidentId}/verification-requests`, { as: officer, seen: 1, body, ...more });

const verify = async (incidentId: string, as: TestPerson, body: object = {}, more: Sending = {}): Promise<Answer> =>
  service.send('POST', `/incidents/${incidentId}/verifications`, {
    ...{ as, seen: 2, ...more },
    body: { outcome: 'EXISTS', evidence: [await service.keys.receipt(as)], ...body },
  });

/** Who has been asked last. */
async function asked(incidentId: string): Promise<TestPerson> {
  const [row] = await service.database.query<{ inspector: string }>(
    'SELECT inspector FROM incident WHERE incident_id = $1',
    [incidentId],
  );
  return [worker, colleague, neighbour].find(({ person }) => person === row?.inspector)!;
}

describe('a public report', () => {
  it('is looked at by a worker of the grid; the officer has what was left of the limit then', async () => {
    const incidentId = await reported();
    const requested = await request(incidentId, { question: '王大爷门口是否仍有垃圾' });
    expect(requested).toMatchObject({ status: 201, body: { stage: 'VERIFYING', custodian: 'intake' } });
    const who = await asked(incidentId);
    expect([worker, colleague]).toContain(who);
    expect(await deadlines(service, incidentId)).toEqual([
      { clock: 'REGISTRATION', running: false },
      { clock: 'VERIFICATION', running: true },
    ]);

    const found = await verify(incidentId, who, { note: '王大爷说已三天' });
    expect(found).toMatchObject({ status: 201, body: { incidentVersion: 3, stage: 'REPORTED' } });
    expect(await deadlines(service, incidentId)).toEqual([
      { clock: 'REGISTRATION', running: false },
      { clock: 'VERIFICATION', running: false },
      { clock: 'REGISTRATION', running: true },
    ]);
    const registered = await register(service, incidentId, { subcategory: '0103' }, { seen: 3 });
    expect(registered).toMatchObject({ status: 201, body: { stage: 'REGISTERED' } });
    const events = await service.database.query<{ event: string }>(
      "SELECT convert_from(payload, 'UTF8') AS event FROM outbox WHERE aggregateid = $1",
      [incidentId],
    );
    expect(events.map(({ event }) => event).join()).not.toContain('王大爷');
  });

  it('goes to another worker, once, when the first can’t tell, and then back to the officer', async () => {
    const incidentId = await reported();
    await request(incidentId);
    const first = await asked(incidentId);
    const unable = { outcome: 'UNABLE', evidence: [] };
    expect(await verify(incidentId, first, unable)).toMatchObject({
      status: 201,
      body: { incidentVersion: 4, stage: 'VERIFYING' },
    });
    const second = await asked(incidentId);
    expect(second).not.toBe(first);
    expect((await verify(incidentId, first, unable, { seen: 4 })).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect(await verify(incidentId, second, unable, { seen: 4 })).toMatchObject({
      status: 201,
      body: { incidentVersion: 5, stage: 'REPORTED' },
    });
  });

  it('may be registered while somebody looks, and no clock runs on', async () => {
    const incidentId = await reported();
    await request(incidentId);
    expect((await register(service, incidentId, { subcategory: '0103' }, { seen: 2 })).body.stage).toBe('REGISTERED');
    expect((await deadlines(service, incidentId)).filter(({ running }) => running)).toEqual([]);
  });

  it('is looked at once, whatever two officers do at the same time', async () => {
    const incidentId = await reported();
    const other = holding('intake_officer', '430211000000');
    const answers = await Promise.all([request(incidentId), request(incidentId, {}, { as: other })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('INCIDENT.STALE_VERSION');
    const who = await asked(incidentId);
    const evidence = [await service.keys.receipt(who)];
    const twins = await Promise.all(
      [1, 2].map(() => verify(incidentId, who, { evidence }, { key: `verified-${incidentId}` })),
    );
    expect(twins.map(({ body }) => body.incidentVersion)).toEqual([3, 3]);
  });
});

describe('asking for a verification is refused', () => {
  it.each<[string, () => Promise<Answer>]>([
    ['ACCESS.FORBIDDEN', async () => request(await reported(), {}, { as: worker })],
    ['ACCESS.OUT_OF_SCOPE', async () => request(await reported(), {}, { as: elsewhere })],
    ['REQUEST.INVALID', async () => request(await reported(), { worker: 'somebody' })],
    ['VERIFICATION.SEEN_BY_WORKER', async () => request((await reportAsWorker(service)).body.incidentId as string)],
  ])('with %s', async (code, ask) => expect((await ask()).body.code).toBe(code));

  it('once the officer has decided', async () => {
    const incidentId = await reported();
    const rejection = { reasonCode: 'NOT_EXISTING', explanation: '现场未见' };
    await service.send('POST', `/incidents/${incidentId}/rejections`, { as: officer, seen: 1, body: rejection });
    expect((await request(incidentId, {}, { seen: 2 })).body.code).toBe('INCIDENT.WRONG_STAGE');
  });
});

describe('an answer is refused', () => {
  let incidentId: string;
  let who: TestPerson;
  beforeAll(async () => {
    incidentId = await reported();
    await request(incidentId);
    who = await asked(incidentId);
  });

  it('from whoever was not asked', async () => {
    const another = who === worker ? colleague : worker;
    expect((await verify(incidentId, another)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect((await verify(incidentId, officer)).body.code).toBe('ACCESS.FORBIDDEN');
  });

  it('without what it must say and show', async () => {
    expect((await verify(incidentId, who, { outcome: undefined })).body.code).toBe('REQUEST.INVALID');
    expect((await verify(incidentId, who, { evidence: [] })).body.code).toBe('VERIFICATION.PHOTO_MISSING');
    const paper = [await service.keys.receipt(who, { photo: false })];
    expect((await verify(incidentId, who, { evidence: paper })).body.code).toBe('EVIDENCE.PHOTO_MISSING');
  });

  it('where none is waited for', async () => {
    await verify(incidentId, who, { outcome: 'NOT_EXISTS' });
    expect((await verify(incidentId, who, {}, { seen: 3 })).body.code).toBe('INCIDENT.WRONG_STAGE');
  });
});
