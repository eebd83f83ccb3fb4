import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyEvent, DataOf } from '#contracts';
import { newId } from '#primitives';
import { eventLike, eventually, type TestService } from '#testing';
import {
  deadlines,
  elsewhere,
  grid,
  inGrid,
  inSibling,
  inTheSea,
  neighbour,
  officer,
  register,
  reportAsClerk,
  reportAsWorker,
  sibling,
  startIntake,
  worker,
} from './intake-at-work.spec.js';

type ReportedData = DataOf<'incident.reported.v1'>;
let service: TestService;

beforeAll(async () => {
  service = await startIntake();
});

afterAll(() => service?.close());

const incidents = async (): Promise<number> => {
  const [row] = await service.database.query<{ count: string }>('SELECT count(*) FROM incident');
  return Number(row?.count);
};

async function published(incidentId: string): Promise<AnyEvent[]> {
  const messages = await service.topics.read('incident.events.v1');
  return messages.filter(({ key }) => key === incidentId).map(({ value }) => JSON.parse(value.toString()) as AnyEvent);
}

describe('reporting', () => {
  it('locates the report, gives it a number, and hands it over when registered', async () => {
    const report = await reportAsWorker(service, { accuracy: 6.5 });
    expect(report).toMatchObject({
      status: 201,
      body: { incidentVersion: 1, stage: 'REPORTED', custodian: 'intake', grid },
    });
    expect(report.body.number).toMatch(/^430211-\d{8}-\d{6,}$/);
    expect(report.headers.get('etag')).toBe('"1"');
    const { incidentId } = report.body;

    const registration = await register(service, incidentId);
    expect(registration).toMatchObject({
      status: 201,
      body: { incidentId, incidentVersion: 2, stage: 'REGISTERED', custodian: 'dispatch' },
    });
    // The clock that starts with the hand-off is kept by the service that takes over.
    expect(await deadlines(service, incidentId)).toEqual([{ clock: 'REGISTRATION', running: false }]);

    const events = await eventually(async () => {
      const found = await published(incidentId);
      return found.length === 2 && found;
    });
    expect(events).toMatchObject([
      {
        type: 'incident.reported.v1',
        subject: incidentId,
        incidentversion: 1,
        actor: worker.person,
        actorpost: worker.posts[0]?.id,
        data: { number: report.body.number, channel: 'worker', grid, gridRevision: 1, accuracy: 6.5, point: inGrid },
      },
      {
        type: 'incident.registered.v1',
        incidentversion: 2,
        actor: officer.person,
        data: { grid, gridRevision: 1, subcategory: '0103', urgent: false },
      },
    ]);
  });

  it('publishes the very bytes of the outbox, under the incident’s id', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    const [row] = await service.database.query<{ payload: Buffer }>(
      'SELECT payload FROM outbox WHERE aggregateid = $1 ORDER BY position',
      [incidentId],
    );
    const message = await eventually(async () =>
      (await service.topics.read('incident.events.v1')).find(({ key }) => key === incidentId),
    );
    expect(message.value.equals(row!.payload)).toBe(true);
  });

  it('converts a position of a map service on arrival, and keeps it as given', async () => {
    // `inGrid`, as AMap would have it: seven hundred metres to the south-east.
    const asGiven = { lng: 113.139828757, lat: 27.8238591644, datum: 'GCJ02' };
    const report = await reportAsWorker(service, { point: asGiven, accuracy: 6.5 });
    expect(report.body.grid).toBe(grid);
    const data = await eventually(async () => (await published(report.body.incidentId))[0]?.data as ReportedData);
    expect(data).toMatchObject({ pointAsGiven: asGiven, accuracy: 6.5 });
    expect(data.point.lng).toBeCloseTo(inGrid.lng, 5);
    expect(data.point.lat).toBeCloseTo(inGrid.lat, 5);
  });

  it.each([
    ['an hour before', -3_600_000, null],
    ['in another year, by a phone whose clock is wrong', 400 * 86_400_000, 'AHEAD'],
  ])('keeps when it was seen beside when it arrived, and counts from there: seen %s', async (_, ago, doubt) => {
    const seenAt = new Date(Date.now() + ago).toISOString();
    const report = await reportAsWorker(service, { seenAt });
    expect(report.status).toBe(201);
    const event = await eventually(async () => (await published(report.body.incidentId))[0]);
    expect(event).toMatchObject({
      data: { seen: { at: seenAt, doubt }, clocksStarted: [{ clock: 'REGISTRATION', startedAt: event.time }] },
    });
  });

  it('gives every report a number of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => reportAsWorker(service)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(answers.length);
  });

  it.each<[string, object, number, string]>([
    ['a point in the sea', { point: inTheSea }, 422, 'REPORT.OUTSIDE_COUNTY'],
    ['a point in the next county', { point: { lng: 113.1, lat: 27.7 } }, 422, 'REPORT.OUTSIDE_COUNTY'],
    ['null island', { point: { lng: 0, lat: 0 } }, 422, 'REPORT.OUTSIDE_COUNTY'],
    ['longitude and latitude swapped', { point: { lng: inGrid.lat, lat: inGrid.lng } }, 400, 'REQUEST.INVALID'],
    ['a point without latitude', { point: { lng: 113.134 } }, 400, 'REQUEST.INVALID'],
    ['a point in words', { point: { lng: '113.134', lat: 'NaN' } }, 400, 'REQUEST.INVALID'],
    ['a point of a datum nobody knows', { point: { ...inGrid, datum: 'MARS' } }, 400, 'REQUEST.INVALID'],
    ['a point of nothing', { point: { lng: null, lat: null } }, 400, 'REQUEST.INVALID'],
    ['an unknown field', { urgent: true }, 400, 'REQUEST.INVALID'],
    ['no photo', { evidence: [] }, 400, 'REQUEST.INVALID'],
    ['a receipt of its own making', { evidence: ['eyJhbGciOiJub25lIn0.e30.'] }, 422, 'EVIDENCE.RECEIPT_INVALID'],
    ['a subcategory nobody knows', { subcategory: '9999' }, 422, 'REPORT.UNKNOWN_SUBCATEGORY'],
    ['nothing said', { subcategory: undefined }, 422, 'REPORT.NOTHING_SAID'],
    ['a text that can’t be kept', { text: 'a\0b' }, 400, 'REQUEST.INVALID'],
    ['half a character', { text: '\ud83d' }, 400, 'REQUEST.INVALID'],
  ])('is refused with %s', async (_, body, status, code) => {
    const before = await incidents();
    const answer = await reportAsWorker(service, body);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body.title).toMatch(/\p{Script=Han}/u);
    expect(answer.body.titleEn).toMatch(/^[\x20-\x7e’]+$/);
    expect(await incidents()).toBe(before);
  });

  it.each(['{"point":', '{"point":{"lng":NaN,"lat":27.8}}', '[]', 'null', '"report"', '1e999'])(
    'is refused with the body %s',
    async (body) => {
      const answer = await service.send('POST', '/incidents/worker-reports', { as: worker, body });
      expect(answer.status).toBe(400);
      expect(['REQUEST.NOT_JSON', 'REQUEST.INVALID']).toContain(answer.body.code);
    },
  );

  it('is refused with somebody else’s photo', async () => {
    const evidence = [await service.keys.receipt(neighbour)];
    expect((await reportAsWorker(service, { evidence })).body.code).toBe('EVIDENCE.RECEIPT_INVALID');
  });

  it('is refused with a paper for a photo; a clerk may take one in', async () => {
    const paper = { evidenceId: newId(), commitment: 'p'.repeat(43), photo: false };
    const evidence = [await service.keys.receipt(worker, paper)];
    expect((await reportAsWorker(service, { evidence })).body.code).toBe('EVIDENCE.PHOTO_MISSING');
    const sentIn = [await service.keys.receipt(officer, paper)];
    expect((await reportAsClerk(service, { evidence: sentIn })).status).toBe(201);
  });

  it('is refused with the same photo twice', async () => {
    const receipt = await service.keys.receipt(worker);
    expect((await reportAsWorker(service, { evidence: [receipt, receipt] })).body.code).toBe(
      'EVIDENCE.SAME_FILE_TWICE',
    );
  });

  it.each([
    ['nobody', undefined, 401, 'ACCESS.NOT_SIGNED_IN'],
    ['an intake officer', officer, 403, 'ACCESS.FORBIDDEN'],
    ['the neighbouring grid’s worker', neighbour, 403, 'ACCESS.OUT_OF_SCOPE'],
  ])('from a grid is not for %s', async (_, as, status, code) => {
    const evidence = as ? [await service.keys.receipt(as)] : ['receipt'];
    const answer = await reportAsWorker(service, { evidence }, { as });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('goes by where the point is, not by who sends it', async () => {
    expect((await reportAsWorker(service, { point: inSibling })).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    const evidence = [await service.keys.receipt(neighbour)];
    const answer = await reportAsWorker(service, { point: inSibling, evidence }, { as: neighbour });
    expect(answer).toMatchObject({ status: 201, body: { grid: sibling } });
  });

  it('puts a refusal on the audit topic, without what was written', async () => {
    const key = `sea-${newId()}`;
    const answer = await reportAsClerk(service, { point: inTheSea }, { key });
    expect(answer.body.code).toBe('REPORT.OUTSIDE_COUNTY');
    const again = await reportAsClerk(service, { point: inTheSea }, { key });
    expect(again).toMatchObject({ status: 422, body: { code: 'REPORT.OUTSIDE_COUNTY' } });
    const recorded = await service.database.query<{ payload: Buffer }>(
      `SELECT payload FROM outbox WHERE type = 'audit.command-refused.v1' AND aggregateid = $1`,
      [officer.person],
    );
    const told = recorded.map(({ payload }) => JSON.parse(payload.toString()) as AnyEvent);
    expect(told.filter(({ data }) => 'status' in data && data.status === 422)).toMatchObject([
      { data: { code: 'REPORT.OUTSIDE_COUNTY', route: 'POST /incidents/clerk-reports' } },
    ]);
  });
});

describe('the same key', () => {
  it('gives the same answer and one incident, also to twins at the same time', async () => {
    const key = `twin-${newId()}`;
    const body = { evidence: [await service.keys.receipt(worker)] };
    const before = await incidents();
    const twins = await Promise.all(Array.from({ length: 6 }, () => reportAsWorker(service, body, { key })));
    const later = await reportAsWorker(service, body, { key });
    expect(new Set([...twins, later].map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(later).toMatchObject({ status: 201, body: { grid, number: expect.stringMatching(/^430211-/) } });
    expect(later.headers.get('etag')).toBe('"1"');
    expect(await incidents()).toBe(before + 1);
  });

  it('with another body is refused', async () => {
    const key = `other-${newId()}`;
    await reportAsClerk(service, {}, { key });
    const other = await reportAsClerk(service, { text: '另一件事' }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
  });

  it('of somebody else is another key', async () => {
    const key = `mine-${newId()}`;
    const first = await reportAsClerk(service, {}, { key });
    const colleague = { ...officer, person: newId() };
    const second = await reportAsClerk(service, {}, { key, as: colleague });
    expect(second.status).toBe(201);
    expect(second.body.incidentId).not.toBe(first.body.incidentId);
  });
});

describe('registering, rejecting, handling oneself', () => {
  const reported = async (body: object = {}): Promise<string> => (await reportAsWorker(service, body)).body.incidentId;

  it('happens once, whoever comes first', async () => {
    const incidentId = await reported();
    const answers = await Promise.all([
      register(service, incidentId),
      service.send('POST', `/incidents/${incidentId}/rejections`, {
        as: officer,
        seen: 1,
        body: { reasonCode: 'NOT_EXISTING', explanation: '现场未发现' },
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is refused on a stale version, without one, from another county, and after the end', async () => {
    const incidentId = await reported();
    expect((await register(service, incidentId, {}, { seen: undefined })).status).toBe(428);
    expect((await register(service, incidentId, {}, { seen: 2 })).body.code).toBe('CUSTODY.IN_TRANSIT');
    expect((await register(service, incidentId, {}, { as: elsewhere })).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect((await register(service, incidentId, {}, { as: worker })).body.code).toBe('ACCESS.FORBIDDEN');
    const rejection = await service.send('POST', `/incidents/${incidentId}/rejections`, {
      as: officer,
      seen: 1,
      body: { reasonCode: 'PRIVATE_DISPUTE', explanation: '属邻里纠纷，已告知' },
    });
    expect(rejection).toMatchObject({ status: 201, body: { stage: 'REJECTED', custodian: 'intake' } });
    expect(await register(service, incidentId)).toMatchObject({
      status: 409,
      body: { code: 'INCIDENT.STALE_VERSION', incidentVersion: 2, stage: 'REJECTED' },
    });
    expect((await register(service, incidentId, {}, { seen: 2 })).body.code).toBe('INCIDENT.WRONG_STAGE');
    expect((await register(service, newId())).body.code).toBe('INCIDENT.UNKNOWN');
  });

  it('needs a subcategory to register, and keeps the refusal for the key', async () => {
    const incidentId = await reported({ subcategory: undefined, text: '有东西挡路' });
    const key = `none-${incidentId}`;
    for (const _ of [1, 2]) {
      expect(await register(service, incidentId, {}, { key })).toMatchObject({
        status: 422,
        body: { code: 'REGISTER.SUBCATEGORY_MISSING' },
      });
    }
    expect((await register(service, incidentId, { subcategory: '0103' })).status).toBe(201);
  });

  it('goes to closure when the worker dealt with it, and comes back when that is refused', async () => {
    const incidentId = await reported({ subcategory: '0102' });
    const selfHandle = async (as = worker, seen = 1, after: object = {}) =>
      service.send('POST', `/incidents/${incidentId}/self-handlings`, {
        as,
        seen,
        body: {
          before: [await service.keys.receipt(as)],
          after: [await service.keys.receipt(as, after)],
          note: '已清走，王大爷帮忙',
        },
      });
    expect((await selfHandle(neighbour)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect((await selfHandle(officer)).body.code).toBe('ACCESS.FORBIDDEN');
    expect((await selfHandle(worker, 1, { photo: false })).body.code).toBe('EVIDENCE.PHOTO_MISSING');
    expect(await selfHandle()).toMatchObject({
      status: 201,
      body: { incidentVersion: 2, stage: 'SELF_HANDLED', custodian: 'closure' },
    });
    expect((await register(service, incidentId, {}, { seen: 2 })).body.code).toBe('CUSTODY.ELSEWHERE');

    await service.topics.publish(
      eventLike('incident.self-handling-refused.v1', { subject: incidentId, incidentversion: 3 }),
    );
    const back = await eventually(async () => {
      const answer = await register(service, incidentId, {}, { seen: 3 });
      return answer.status === 201 && answer;
    });
    expect(back.body).toMatchObject({ incidentVersion: 4, stage: 'REGISTERED', custodian: 'dispatch' });
  });

  it('is not for what is off the self-handling list', async () => {
    const incidentId = await reported();
    const answer = await service.send('POST', `/incidents/${incidentId}/self-handlings`, {
      as: worker,
      seen: 1,
      body: { before: [await service.keys.receipt(worker)], after: [await service.keys.receipt(worker)] },
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'SELF_HANDLING.NOT_ON_LIST' } });
  });
});

// Last of all: from here on, the county has routing rules.
it('looks for the words of the county’s rules in the text, and tells which lists were met, nothing more', async () => {
  const any = { majors: [], subcategories: [], areas: [], hours: null, sources: [], urgent: null, keywords: [] };
  const then = { lead: 'COMMUNITY' as const, coUnits: [], level: 'township' as const, limit: null };
  const rules = [{ number: 17, when: { ...any, keywords: ['GAS_LEAK'] }, then }];
  await service.topics.publish(eventLike('registry.routing-rules-published.v1', { data: { rules } }));
  const registered = async (text: string) => {
    const { incidentId } = (await reportAsClerk(service, { text })).body;
    await register(service, incidentId, { subcategory: '0103', level: undefined });
    const [row] = await service.database.query<{ payload: Buffer }>(
      `SELECT payload FROM outbox WHERE aggregateid = $1 AND type = 'incident.registered.v1'`,
      [incidentId],
    );
    return JSON.parse(row!.payload.toString()) as AnyEvent;
  };
  const met = await eventually(async () => {
    const event = await registered('楼道有燃气味，张三家');
    return (event.data as { routingRulesVersion: number }).routingRulesVersion === 1 && event;
  });
  expect(met).toMatchObject({ data: { keywordsFound: ['GAS_LEAK'], level: 'township' } });
  expect(JSON.stringify(met)).not.toMatch(/燃气|张三/);
  expect(await registered('门口垃圾堆了三天')).toMatchObject({ data: { keywordsFound: [], level: 'county' } });
});
