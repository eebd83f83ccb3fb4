import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnyEvent, newReceiptNumber } from '#contracts';
import { newId } from '#primitives';
import { issuePass } from '#resident-pass';
import { type Answer, eventually, type TestService } from '#testing';
import { inGrid, inTheSea, officer, startIntake, worker } from './intake-at-work.spec.js';
import { publicConfig } from './channels/public/public-settings.js';
import {
  challengeOf,
  close,
  forResidents,
  newPass,
  numberAndCodeOf,
  reportAsResident,
  residentSecret,
  solved,
  tell,
} from './residents-at-work.spec.js';

let service: TestService;
beforeAll(async () => {
  service = await startIntake(forResidents);
});
afterAll(() => service?.close());

const passes = (body: unknown) => service.send('POST', '/public/passes', { body });
const follow = (body: unknown) => service.send('POST', '/public/cases/query', { body });
const survey = (body: object, key?: string) => service.send('POST', '/public/surveys', { body, ...(key && { key }) });
const codeOf = ({ status, body }: Answer) => ({ status, code: body.code });
const satisfied = { responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED' };
const angry = { responded: false, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED', remark: '灯还是不亮' };
const asking = { ...angry, asksForReopening: true };

async function published(incidentId: string): Promise<AnyEvent[]> {
  const rows = await service.database.query<{ payload: Buffer }>(
    'SELECT payload FROM outbox WHERE aggregateid = $1 ORDER BY position',
    [incidentId],
  );
  return rows.map(({ payload }) => JSON.parse(payload.toString()) as AnyEvent);
}

describe('a challenge', () => {
  it('is solved by trying, and its solution good once, also for twins', async () => {
    const answer = await solved(service);
    const twins = await Promise.all([1, 2, 3].map(() => passes(answer)));
    expect(twins.map(codeOf).sort((a, b) => a.status - b.status)).toEqual([
      { status: 201, code: undefined },
      ...[1, 2].map(() => ({ status: 409, code: 'CHALLENGE.SPENT' })),
    ]);
    const given = twins.find(({ status }) => status === 201)!;
    expect((await reportAsResident(service, {}, { pass: given.body.pass })).status).toBe(201);
  });

  it('is nobody else’s making, and the solution nobody’s guess', async () => {
    const { challenge, solution } = await solved(service);
    const made = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0', expiresAt: 4e9 } };
    for (const wrong of [
      { challenge: made, solution },
      { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      { challenge: await challengeOf(service), solution },
    ])
      expect(codeOf(await passes(wrong))).toEqual({ status: 422, code: 'CHALLENGE.NOT_SOLVED' });
    for (const wrong of [{}, { challenge }, { challenge, solution: { counter: -1, derivedKey: '' } }])
      expect(codeOf(await passes(wrong))).toEqual({ status: 400, code: 'REQUEST.INVALID' });
  });

  it('takes some work unless a test says otherwise', () =>
    expect(publicConfig.parse({}).CHALLENGE_HASHES).toBeGreaterThanOrEqual(50_000));

  it('and reports are not offered where there is no secret', async () => {
    const closed = await startIntake();
    try {
      const refused = { status: 404, code: 'RESIDENT.NOT_OFFERED' };
      expect(codeOf(await closed.send('GET', '/public/challenge'))).toEqual(refused);
      expect(codeOf(await reportAsResident(closed))).toEqual(refused);
    } finally {
      await closed.close();
    }
  });
});

describe('a resident’s report', () => {
  it('is an incident without a caller where they don’t say who they are', async () => {
    const pass = await newPass();
    const answer = await reportAsResident(service, { subcategory: '0103', address: '神农城南门' }, { pass });
    expect(answer).toMatchObject({ status: 201, body: { stage: 'REPORTED', incidentVersion: 1 } });
    expect(answer.body.followCode).toMatch(/^[\dA-Z]{4}-[\dA-Z]{4}$/);
    const [reported] = await published(answer.body.incidentId);
    expect(reported).toMatchObject({
      ...{ type: 'incident.reported.v1', actorrole: 'resident' },
      data: { channel: 'public', reporterParty: null, confidential: false, subcategory: '0103' },
    });
    expect(reported).not.toHaveProperty('actorunit');
    const seen = await service.send('GET', `/incidents/${answer.body.incidentId}/reporters`, { as: officer });
    expect(seen.body.callers).toEqual([]);
  });

  it('has a caller like any other where they leave a number', async () => {
    const contact = { name: '欧阳建国', phone: '13912345678', confidential: true };
    const { body } = await reportAsResident(service, { contact });
    const [reported] = await published(body.incidentId);
    expect(reported).toMatchObject({ data: { reporterParty: expect.any(String), confidential: true } });
    expect(JSON.stringify(reported)).not.toMatch(/欧阳|1391234/);
    const seen = await service.send('GET', `/incidents/${body.incidentId}/reporters`, { as: officer });
    expect(seen.body.callers).toMatchObject([{ phone: '139****5678' }]);
  });

  it('carries photos that were uploaded with the same pass, and of nobody else', async () => {
    const person = newId();
    const pass = await issuePass(person, residentSecret);
    const own = await service.keys.receipt({ person, posts: [] });
    const others = await service.keys.receipt(worker);
    expect((await reportAsResident(service, { evidence: [others] }, { pass })).body.code).toBe(
      'EVIDENCE.RECEIPT_INVALID',
    );
    const four = Array.from({ length: 4 }, () => own);
    expect((await reportAsResident(service, { evidence: four }, { pass })).body.code).toBe('REQUEST.INVALID');
    expect((await reportAsResident(service, { evidence: [own] }, { pass })).status).toBe(201);
  });

  it('is one to a pass; the same key gives the same answer, numbers included', async () => {
    const pass = await newPass();
    const key = `resident-${newId()}`;
    const first = await reportAsResident(service, {}, { pass, key });
    expect((await reportAsResident(service, {}, { pass, key })).body).toEqual(first.body);
    expect(codeOf(await reportAsResident(service, {}, { pass }))).toEqual({ status: 409, code: 'RESIDENT.PASS_USED' });
  });

  it.each<[string, object, number, string]>([
    ['a point outside the county', { point: inTheSea }, 422, 'REPORT.OUTSIDE_COUNTY'],
    ['nothing said', { text: undefined }, 422, 'REPORT.NOTHING_SAID'],
    ['a subcategory nobody knows', { subcategory: '9999' }, 422, 'REPORT.UNKNOWN_SUBCATEGORY'],
    ['a name and no number', { contact: { name: '欧阳' } }, 400, 'REQUEST.INVALID'],
    ['a number in words', { contact: { phone: '打给我' } }, 400, 'REQUEST.INVALID'],
  ])('is refused with %s, and the pass is good for the next try', async (_, body, status, code) => {
    const pass = await newPass();
    expect(codeOf(await reportAsResident(service, body, { pass }))).toEqual({ status, code });
    expect((await reportAsResident(service, {}, { pass })).status).toBe(201);
  });

  it('needs a pass, and no token will do', async () => {
    const refused = { status: 403, code: 'RESIDENT.PASS_INVALID' };
    expect(codeOf(await reportAsResident(service, {}, { pass: 'none' }))).toEqual(refused);
    expect(codeOf(await service.send('POST', '/public/reports', { as: officer, body: {} }))).toEqual(refused);
  });

  it('leaves neither receipt number nor code anywhere', async () => {
    const { body } = await reportAsResident(service);
    const tables = await service.database.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    for (const { name } of tables) {
      const rows = await service.database.query(
        `SELECT FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%'`,
        [body.receiptNumber, body.followCode],
      );
      expect({ name, rows: rows.length }).toEqual({ name, rows: 0 });
    }
  });
});

describe('the map', () => {
  it('has the communities by name, and says in which a point lies', async () => {
    const { communities } = (await service.send('GET', '/public/map')).body;
    expect(communities).toMatchObject([{ code: '430211001001', lines: [expect.any(Array)] }]);
    expect(communities[0].lines[0].length).toBeGreaterThan(8);
    const find = (point: object) => service.send('POST', '/public/places/query', { body: { point } });
    expect(await find(inGrid)).toMatchObject({ status: 200, body: { community: '430211001001' } });
    expect((await find(inTheSea)).body.code).toBe('REPORT.OUTSIDE_COUNTY');
  });
});

describe('following it', () => {
  it('takes number and code, as they may be typed, and tells where it stands and by when it is due', async () => {
    const answer = await reportAsResident(service, { subcategory: '0103' });
    const { number, code } = numberAndCodeOf(answer);
    const typed = { number: number.toLowerCase().replaceAll('-', ' '), code: code.toLowerCase().replace('-', '') };
    expect(await follow(typed)).toMatchObject({
      status: 200,
      body: {
        ...{ number: answer.body.number, stage: 'REPORTED', mergedInto: null, unit: null },
        due: { clock: 'REGISTRATION', at: expect.any(String) },
        survey: { mayAnswer: false, answered: false },
        reopening: { mayAsk: false, asked: false, until: null },
      },
    });
  });

  it('is refused in the same words whichever is wrong, and closed after ten wrong codes', async () => {
    const right = numberAndCodeOf(await reportAsResident(service));
    const refused = { status: 403, code: 'RESIDENT.CODE_WRONG' };
    const wrong = { ...right, code: '0000-0000' };
    for (const body of [{ ...right, number: newReceiptNumber() }, { ...right, code: 'x' }, {}])
      expect(codeOf(await follow(body))).toEqual(refused);
    const tries = await Promise.all(Array.from({ length: 10 }, () => follow(wrong)));
    expect(tries.map(codeOf)).toEqual(tries.map(() => refused));
    const closed = await follow(right);
    expect(codeOf(closed)).toEqual({ status: 429, code: 'RESIDENT.TOO_MANY_TRIES' });
    expect(closed.headers.get('retry-after')).toBe('3600');
    expect(codeOf(await survey({ ...right, ...satisfied }))).toEqual({ status: 429, code: 'RESIDENT.TOO_MANY_TRIES' });
    await service.database.query(
      "UPDATE resident_report SET tried_at = tried_at - interval '61 minutes' WHERE wrong_tries = 10",
    );
    expect((await follow(right)).status).toBe(200);
  });

  it('leads to the one that it is merged into', async () => {
    const master = (await reportAsResident(service)).body;
    const own = await reportAsResident(service);
    const merged = await service.send('POST', `/incidents/${own.body.incidentId}/merges`, {
      ...{ as: officer, seen: 1, body: { masterId: master.incidentId, reason: '同一盏灯' } },
    });
    expect(merged.status).toBe(201);
    await close(service, master.incidentId);
    const theirs = numberAndCodeOf(own);
    expect((await follow(theirs)).body).toMatchObject({
      ...{ number: own.body.number, stage: 'CLOSED', mergedInto: master.number, survey: { mayAnswer: true } },
    });
    expect(await survey({ ...theirs, ...satisfied })).toMatchObject({
      status: 201,
      body: { incidentId: master.incidentId },
    });
  });
});

describe('rating it', () => {
  it('is for once it is closed, once, and a fact for closure', async () => {
    const report = await reportAsResident(service);
    const theirs = numberAndCodeOf(report);
    const { incidentId } = report.body;
    expect(codeOf(await survey({ ...theirs, ...satisfied }))).toEqual({
      ...{ status: 409, code: 'RESIDENT_SURVEY.NOT_CLOSED' },
    });
    await close(service, incidentId);
    expect((await follow(theirs)).body).toMatchObject({ survey: { mayAnswer: true }, reopening: { mayAsk: true } });
    const twins = await Promise.all([1, 2].map(() => survey({ ...theirs, ...angry })));
    expect(twins.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(codeOf(await survey({ ...theirs, ...satisfied }))).toEqual({
      ...{ status: 409, code: 'RESIDENT_SURVEY.ANSWERED' },
    });
    const fact = (await published(incidentId)).findLast(({ type }) => type === 'incident.resident-surveyed.v1');
    expect(fact).toMatchObject({
      type: 'incident.resident-surveyed.v1',
      data: { responded: false, resolution: 'UNRESOLVED', asksForReopening: false, remark: expect.anything() },
    });
    expect(JSON.stringify(fact)).not.toContain('灯还是不亮');
    expect((await follow(theirs)).body).toMatchObject({ survey: { mayAnswer: false, answered: true } });
  });

  it('goes on to asking for it to be done once more, within the window and once', async () => {
    const report = await reportAsResident(service);
    const theirs = numberAndCodeOf(report);
    await close(service, report.body.incidentId);
    expect((await survey({ ...theirs, ...satisfied })).status).toBe(201);
    expect((await survey({ ...theirs, ...asking })).status).toBe(201);
    expect(codeOf(await survey({ ...theirs, ...asking }))).toEqual({
      ...{ status: 409, code: 'RESIDENT_SURVEY.ALREADY_ASKED' },
    });
    expect((await follow(theirs)).body.reopening).toMatchObject({ mayAsk: false, asked: true });

    const late = await reportAsResident(service);
    await close(service, late.body.incidentId, new Date('2026-01-05T02:00:00.000Z'));
    expect((await follow(numberAndCodeOf(late))).body).toMatchObject({
      ...{ survey: { mayAnswer: true }, reopening: { mayAsk: false, until: expect.any(String) } },
    });
    expect(codeOf(await survey({ ...numberAndCodeOf(late), ...asking }))).toEqual({
      ...{ status: 409, code: 'RESIDENT_SURVEY.WINDOW_OVER' },
    });
  });

  it('is asked again after each closing, and not of whom was called back', async () => {
    const report = await reportAsResident(service, { contact: { phone: '13912345678' } });
    const theirs = numberAndCodeOf(report);
    const told = await close(service, report.body.incidentId);
    expect((await survey({ ...theirs, ...asking })).status).toBe(201);
    await tell(service, told.step('incident.reopened.v1'));
    expect(codeOf(await survey({ ...theirs, ...satisfied }))).toEqual({
      ...{ status: 409, code: 'RESIDENT_SURVEY.NOT_CLOSED' },
    });
    await tell(service, told.step('incident.fed-back.v1'));
    const later = new Date(Date.now() + 1_000).toISOString();
    await tell(service, told.step('incident.closed.v1', { time: later }));
    expect((await follow(theirs)).body.survey).toEqual({ mayAnswer: true, answered: false });
    const [reported] = await published(report.body.incidentId);
    const { reporterParty: party } = (reported as { data: { reporterParty: string } }).data;
    await tell(service, told.step('incident.surveyed.v1', { data: { party } }));
    expect((await follow(theirs)).body.survey).toEqual({ mayAnswer: false, answered: true });
  });

  it.each([
    ['without a code', { code: undefined }, 403],
    ['of a wrong code', { code: '0000-0000' }, 403],
    ['that says nothing', { satisfaction: 'NOT_RATED' }, 400],
    ['that is satisfied and asks for more', { asksForReopening: true, remark: '再来' }, 400],
    ['that asks and does not say why', { ...angry, asksForReopening: true, remark: undefined }, 400],
  ])('is refused %s', async (_, body, status) => {
    const report = await reportAsResident(service);
    await close(service, report.body.incidentId);
    expect((await survey({ ...numberAndCodeOf(report), ...satisfied, ...body })).status).toBe(status);
  });

  it('by the same key is one answer', async () => {
    const report = await reportAsResident(service);
    const theirs = numberAndCodeOf(report);
    await close(service, report.body.incidentId);
    const key = `answer-${newId()}`;
    const first = await survey({ ...theirs, ...satisfied }, key);
    await eventually(async () => (await survey({ ...theirs, ...satisfied }, key)).body.factId === first.body.factId);
  });
});
