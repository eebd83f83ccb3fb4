import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commit } from '#custody';
import { newId } from '#primitives';
import { eventLike, eventually, holding, type TestPerson, type TestService } from '#testing';
import {
  beingHandled,
  elsewhere,
  looksAt,
  officer,
  reportAsClerk,
  reportAsWorker,
  startIntake,
  unmask as unmaskAt,
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

const unmask = (incidentId: string, as: TestPerson, more: { key?: string; body?: object } = {}) =>
  unmaskAt(service, incidentId, as, more);

const readMasked = (incidentId: string, as: TestPerson) =>
  service.send('GET', `/incidents/${incidentId}/reporters`, { as });

const looks = (incidentId: string) => looksAt(service, incidentId);

describe('who called', () => {
  it('is shown masked, and never kept by a cache', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    for (const as of [officer, dispatcher]) {
      const answer = await readMasked(incidentId, as);
      expect(answer).toMatchObject({
        status: 200,
        body: { callers: [{ name: '欧**', phone: '139****5678', confidential: false }] },
      });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is nobody where a grid worker reported', async () => {
    const { incidentId } = (await reportAsWorker(service)).body;
    expect(await readMasked(incidentId, officer)).toMatchObject({ status: 200, body: { callers: [] } });
    expect(await unmask(incidentId, officer)).toMatchObject({ status: 404, body: { code: 'REPORTER.NONE' } });
    expect(await looks(incidentId)).toEqual([]);
  });

  it('is not for everybody, even masked', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    for (const as of [worker, handler, auditor]) {
      expect((await readMasked(incidentId, as)).body.code).toBe('ACCESS.FORBIDDEN');
    }
    expect((await readMasked(incidentId, elsewhere)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect((await readMasked(newId(), officer)).body.code).toBe('INCIDENT.UNKNOWN');
    expect((await readMasked('nonsense', officer)).body.code).toBe('REQUEST.INVALID');
  });
});

describe('unmasking', () => {
  it('is on the record, with its reason, when the answer is given', async () => {
    const { incidentId } = (await reportAsClerk(service, { confidential: true })).body;
    const answer = await unmask(incidentId, officer);
    expect(answer).toMatchObject({
      status: 201,
      body: { name: '欧阳建国', phone: '13912345678', address: '珠江南路 12 号 3 栋' },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const recorded = await looks(incidentId);
    expect(recorded).toMatchObject([
      { actor: officer.person, actorpost: officer.posts[0]?.id, data: { incidentId, what: 'REPORTER' } },
    ]);
    const { textId } = (recorded[0]!.data as { reason: { textId: string } }).reason;
    const texts = await service.send('POST', '/texts/query', { as: officer, body: { textIds: [textId] } });
    expect(texts.body).toEqual([{ textId, content: '需回访核实地点' }]);
  });

  it('shows nothing when it can’t be recorded', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    await service.database.query(`
      CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the record is full'; END $$`);
    await service.database.query(`
      CREATE TRIGGER refuse_looks BEFORE INSERT ON outbox FOR EACH ROW
      WHEN (NEW.type = 'audit.personal-data-read.v1') EXECUTE FUNCTION refuse_row()`);
    try {
      const answer = await unmask(incidentId, officer);
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toMatch(/欧阳|5678|珠江/);
    } finally {
      await service.database.query('DROP TRIGGER refuse_looks ON outbox');
    }
    expect((await unmask(incidentId, officer)).status).toBe(201);
  });

  it('is recorded once for a key, and stores nothing personal with it', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    const key = `look-${incidentId}`;
    const twins = await Promise.all([1, 2, 3].map(() => unmask(incidentId, officer, { key })));
    expect(twins.map(({ body }) => body.phone)).toEqual(twins.map(() => '13912345678'));
    expect(await looks(incidentId)).toHaveLength(1);
    const [stored] = await service.database.query<{ outcome: object }>(
      'SELECT outcome FROM idempotency WHERE key = $1',
      [key],
    );
    expect(JSON.stringify(stored)).not.toMatch(/欧|139|5678|珠江/);

    await service.database.query(
      `UPDATE idempotency SET outcome = jsonb_set(outcome::jsonb, '{answer,recordedAt}', '"2026-01-01T00:00:00.000Z"') WHERE key = $1`,
      [key],
    );
    expect(await unmask(incidentId, officer, { key })).toMatchObject({
      status: 409,
      body: { code: 'REPORTER.UNMASKED_TOO_LONG_AGO' },
    });
  });

  it('needs a reason', async () => {
    const { incidentId } = (await reportAsClerk(service)).body;
    for (const body of [{}, { reason: ' ' }]) {
      expect((await unmask(incidentId, officer, { body })).body.code).toBe('REQUEST.INVALID');
    }
    expect(await looks(incidentId)).toEqual([]);
  });

  it('is not for other roles, other counties and other departments', async () => {
    const incidentId = await beingHandled(service, { unit, handler });
    for (const as of [worker, dispatcher, auditor]) {
      expect((await unmask(incidentId, as)).body.code).toBe('ACCESS.FORBIDDEN');
    }
    for (const as of [elsewhere, otherUnit]) {
      expect((await unmask(incidentId, as)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    }
    expect((await unmask(incidentId, colleague)).body.code).toBe('REPORTER.NOT_THE_HANDLER');
    expect(await looks(incidentId)).toEqual([]);
  });

  it('shows the handler the phone while handling, and nothing more afterwards, not even with the old key', async () => {
    const incidentId = await beingHandled(service, { unit, handler });
    const key = `handler-${incidentId}`;
    const answer = await unmask(incidentId, handler, { key });
    expect(answer.body).toEqual({ name: '欧**', phone: '13912345678' });
    expect(await looks(incidentId)).toMatchObject([{ actor: handler.person, actorrole: 'department_staff' }]);

    await service.topics.publish(eventLike('incident.fed-back.v1', { subject: incidentId, incidentversion: 5 }));
    await eventually(async () => (await unmask(incidentId, handler)).body.code === 'REPORTER.NOT_BEING_HANDLED');
    expect((await unmask(incidentId, handler, { key })).body.code).toBe('REPORTER.NOT_BEING_HANDLED');
  });

  it('never shows a department a confidential caller', async () => {
    const incidentId = await beingHandled(service, { unit, handler, report: { confidential: true } });
    expect(await unmask(incidentId, handler)).toMatchObject({ status: 403, body: { code: 'REPORTER.CONFIDENTIAL' } });
    expect(await looks(incidentId)).toEqual([]);
  });
});

describe('why somebody looked', () => {
  const otherAuditor = holding('auditor', '430281000000');
  const readReasons = (textIds: readonly string[], as: TestPerson, withSalt = false) =>
    service.send('POST', '/look-reasons/query', { as, body: { textIds, withSalt } });
  const shownTo = async (as: TestPerson) => {
    const rows = await service.database.query<{ payload: Buffer }>(
      `SELECT payload FROM outbox WHERE type = 'audit.personal-data-shown.v1' ORDER BY position`,
    );
    const events = rows.map(({ payload }) => JSON.parse(payload.toString()) as { actor: string; data: object });
    return events.filter(({ actor }) => actor === as.person).map(({ data }) => data);
  };

  /** Somebody looks at a caller for a reason. Gives what is on record of it. */
  async function looked(reason = '需回访核实地点') {
    const { incidentId } = (await reportAsClerk(service)).body;
    await unmask(incidentId, officer, { body: { reason } });
    const [look] = await looks(incidentId);
    return { incidentId, ref: (look!.data as { reason: { textId: string; commitment: string } }).reason };
  }

  /** Somebody searches for a number that nobody called from. Gives the id of the text that says why. */
  async function searched(): Promise<string> {
    const who = holding('intake_officer', '430211001000');
    const body = { phone: '13600009999', reason: '核对重复来电' };
    expect((await service.send('POST', '/reporters/searches', { as: who, body })).status).toBe(201);
    const [row] = await service.database.query<{ reason_id: string }>(
      'SELECT reason_id FROM reporter_search WHERE person = $1',
      [who.person],
    );
    return row!.reason_id;
  }

  it('is told to the auditor in their words, which fit what the trail has, and that is on record', async () => {
    const auditing = holding('auditor', '430211000000');
    const { incidentId, ref } = await looked();
    const answer = await readReasons([ref.textId], auditing, true);
    expect(answer).toMatchObject({ status: 200, body: [{ textId: ref.textId, content: '需回访核实地点' }] });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [{ salt, content }] = answer.body;
    expect(commit(Buffer.from(salt, 'base64url'), content)).toBe(ref.commitment);
    expect(await shownTo(auditing)).toEqual([{ incidentId, what: 'TEXTS', ids: [ref.textId] }]);
    expect((await readReasons([ref.textId], auditing)).body).toEqual([
      { textId: ref.textId, content: '需回访核实地点' },
    ]);
  });

  it('is told of searches that found nobody as well', async () => {
    const auditing = holding('auditor', '430211000000');
    const reasonId = await searched();
    expect((await readReasons([reasonId], auditing)).body).toEqual([{ textId: reasonId, content: '核对重复来电' }]);
    expect(await shownTo(auditing)).toEqual([{ incidentId: null, what: 'TEXTS', ids: [reasonId] }]);
  });

  it('is not for other roles, and in another county nobody is told that it is there', async () => {
    const { ref } = await looked();
    const ids = [ref.textId, await searched()];
    for (const as of [officer, dispatcher, handler, worker]) {
      expect((await readReasons(ids, as)).body.code).toBe('ACCESS.FORBIDDEN');
    }
    expect(await readReasons(ids, otherAuditor)).toMatchObject({ status: 200, body: [] });
    expect(await shownTo(otherAuditor)).toEqual([]);
  });

  it('is all that the auditor is told: no other text of the incident', async () => {
    const { incidentId } = await looked();
    const texts = await service.database.query<{ text_id: string }>(
      `SELECT text_id FROM free_text WHERE incident_id = $1
       AND text_id NOT IN (SELECT reason_id FROM unmasking)`,
      [incidentId],
    );
    expect(texts.length).toBeGreaterThanOrEqual(2);
    const ids = texts.map(({ text_id }) => text_id);
    expect((await readReasons(ids, auditor)).body).toEqual([]);
    expect((await service.send('POST', '/texts/query', { as: auditor, body: { textIds: ids } })).body.code).toBe(
      'ACCESS.FORBIDDEN',
    );
  });
});

describe('what people write', () => {
  const markup = `'); DROP TABLE reporter; -- <script>alert("x")</script> & ${'${jndi}'} 👍`;

  it('is kept and shown to the letter', async () => {
    const { incidentId } = (
      await reportAsClerk(service, {
        caller: { name: markup.slice(0, 50), phone: '110' },
        text: markup,
        address: markup,
      })
    ).body;
    expect((await unmask(incidentId, officer)).body).toEqual({
      name: markup.slice(0, 50),
      phone: '110',
      address: markup,
    });
    const [event] = await service.database.query<{ payload: Buffer }>(
      'SELECT payload FROM outbox WHERE aggregateid = $1 ORDER BY position',
      [incidentId],
    );
    const { textId } = JSON.parse(event!.payload.toString()).data.text;
    const texts = await service.send('POST', '/texts/query', { as: officer, body: { textIds: [textId] } });
    expect(texts.body).toEqual([{ textId, content: markup }]);
  });

  it('is in no event, whatever happens to the incident', async () => {
    const marks = ['计划测试甲', '13700009876', '秘密情况乙', '隐秘小区丙', '说明丁', '理由戊', '附言己'];
    const [name, phone, text, address, explanation, reason, note] = marks as [string, ...string[]];
    const report = () => reportAsClerk(service, { caller: { name, phone }, text, address, subcategory: '0102' });
    const first = (await report()).body.incidentId as string;
    const second = (await report()).body.incidentId as string;
    await unmask(first, officer, { body: { reason } });
    await service.send('POST', `/incidents/${first}/rejections`, {
      as: officer,
      seen: 1,
      body: { reasonCode: 'OUT_OF_SCOPE', explanation },
    });
    const selfHandled = await service.send('POST', `/incidents/${second}/self-handlings`, {
      as: worker,
      seen: 1,
      body: { before: [await service.keys.receipt(worker)], after: [await service.keys.receipt(worker)], note },
    });
    expect(selfHandled.status).toBe(201);
    await reportAsClerk(service, { caller: { name, phone }, text, address, subcategory: '9999' });

    const outbox = await service.database.query<{ payload: Buffer }>('SELECT payload FROM outbox');
    expect(outbox.length).toBeGreaterThan(5);
    const said = outbox.map(({ payload }) => payload.toString('utf8')).join('\n');
    for (const mark of marks) {
      expect(said).not.toContain(mark);
      expect(said).not.toContain(Buffer.from(mark).toString('base64').replace(/=+$/, ''));
    }
    const answers = await service.database.query<{ outcome: object }>('SELECT outcome FROM idempotency');
    for (const mark of marks) expect(JSON.stringify(answers)).not.toContain(mark);
  });
});
