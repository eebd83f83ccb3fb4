import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
import { startClock, statutoryRules as rules } from '#deadlines';
import {
  eventLike,
  eventually,
  gridStrips,
  holding,
  type IncidentStory,
  type Sending,
  story,
  type TestPerson,
  type TestService,
  withOwnSteps,
} from '#testing';
import { startHandling } from './handling-in-test.spec.js';

const sanitation = 'D430211-sanitation';
const works = 'D430211-municipal_works';
const clerk = holding('department_staff', sanitation);
const crew = holding('department_staff', sanitation);
const worksClerk = holding('department_staff', works);
const worker = holding('grid_worker', '430211001001001');

let service: TestService;

beforeAll(async () => {
  service = await startHandling();
  await service.topics.publish(
    eventLike('registry.unit-changed.v1'),
    eventLike('registry.unit-changed.v1', { subject: works, data: { code: works } }),
    eventLike('registry.catalogue-published.v1'),
    ...gridStrips(1, ['430211001001001', 13], ['430211001001002', 14]),
    ...[clerk, crew, worksClerk, worker].map(granted),
  );
  await service.ready();
});

afterAll(() => service?.close());

function granted({ person, posts: [post] }: TestPerson) {
  const { id, role, unit } = post!;
  return eventLike('registry.post-granted.v1', { subject: id, data: { postId: id, person, role, unit } });
}

const dispatched = (): IncidentStory =>
  story().step('incident.reported.v1').step('incident.registered.v1').step('incident.dispatched.v1');
/** Signed for here: a service takes its own steps, it never learns of them from the topic. */
async function handled(): Promise<IncidentStory> {
  const told = await arrived(dispatched());
  await acknowledge(told, { body: { handler: crew.person } });
  return withOwnSteps(service, told);
}
async function reworked(): Promise<IncidentStory> {
  const told = await handled();
  await feedBack(told);
  await withOwnSteps(service, told);
  return arrived(
    told
      .step('incident.inspection-assigned.v1')
      .step('incident.inspected.v1', { data: { outcome: 'FAIL' } })
      .step('incident.reworked.v1'),
  );
}

async function arrived(told: IncidentStory): Promise<IncidentStory> {
  await service.topics.publish(...told.since((await row(told))?.version ?? 0));
  await eventually(async () => (await row(told))?.version === told.version);
  return told;
}

async function row({ incidentId }: IncidentStory) {
  const [found] = await service.database.query<{ version: number; stage: string; custodian: string }>(
    'SELECT version, stage, custodian FROM incident WHERE incident_id = $1',
    [incidentId],
  );
  return found;
}

/** The last thing that handling itself has published of the incident. */
async function published({ incidentId, events }: IncidentStory): Promise<AnyEvent> {
  return eventually(async () => {
    const messages = await service.topics.read('incident.events.v1');
    return messages
      .filter(({ key }) => key === incidentId)
      .map(({ value }) => JSON.parse(value.toString()) as AnyEvent)
      .filter(({ id }) => !events.some(({ event }) => event.id === id))
      .at(-1);
  });
}

const send = (told: IncidentStory, what: string, sending: Sending) =>
  service.send('POST', `/incidents/${told.incidentId}/${what}`, { as: clerk, seen: told.version, ...sending });
const acknowledge = (told: IncidentStory, sending: Sending = {}) => send(told, 'acknowledgements', sending);
const askForReturn = (told: IncidentStory, sending: Sending = {}) =>
  send(told, 'return-requests', { body: { legalGround: '依三定方案非本单位职责' }, ...sending });
const feedBack = async (told: IncidentStory, { as = clerk, ...sending }: Sending = {}) =>
  send(told, 'feedbacks', {
    as,
    body: { result: '已清运，现场恢复', evidence: [await service.keys.receipt(as)] },
    ...sending,
  });

describe('acknowledging', () => {
  it('keeps the incident in handling, with the handler that was named', async () => {
    const told = await arrived(dispatched());
    const answer = await acknowledge(told, { body: { handler: crew.person } });
    expect(answer).toMatchObject({
      status: 201,
      body: { incidentId: told.incidentId, incidentVersion: 4, stage: 'HANDLING', custodian: 'handling' },
    });
    expect(answer.headers.get('etag')).toBe('"4"');
    expect(await published(told)).toMatchObject({
      type: 'incident.acknowledged.v1',
      incidentversion: 4,
      actor: clerk.person,
      actorunit: sanitation,
      data: { unit: sanitation, handler: crew.person, clocksStopped: ['ACKNOWLEDGEMENT'] },
    });
  });

  it('answers the same key the same way, once', async () => {
    const told = await arrived(dispatched());
    const key = `twin-${told.incidentId}`;
    const twins = await Promise.all([1, 2, 3].map(() => acknowledge(told, { key })));
    expect(twins.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(twins.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const outbox = await service.database.query('SELECT 1 FROM outbox WHERE aggregateid = $1', [told.incidentId]);
    expect(outbox.length).toBe(1);
    expect(await acknowledge(told, { key, body: { handler: crew.person } })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY.KEY_REUSED' },
    });
  });

  it.each<[string, Sending, number, string]>([
    ['without signing in', { as: undefined }, 401, 'ACCESS.NOT_SIGNED_IN'],
    ['as a grid worker', { as: worker }, 403, 'ACCESS.FORBIDDEN'],
    ['by another unit', { as: worksClerk }, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['on a stale version', { seen: 2 }, 409, 'INCIDENT.STALE_VERSION'],
    ['without a version', { seen: undefined }, 428, 'COMMAND.VERSION_MISSING'],
    ['with an unknown field', { body: { note: '张三' } }, 400, 'REQUEST.INVALID'],
    [
      'with a handler of another unit',
      { body: { handler: worksClerk.person } },
      422,
      'ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT',
    ],
    [
      'with a handler who holds no staff post',
      { body: { handler: worker.person } },
      422,
      'ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT',
    ],
  ])('is refused %s', async (_, sending, status, code) => {
    const told = await arrived(dispatched());
    const answer = await acknowledge(told, sending);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(await row(told)).toMatchObject({ version: 3, stage: 'DISPATCHED' });
  });

  it('says to try again while the hand-off is on its way, and then takes it', async () => {
    const told = await arrived(story().step('incident.reported.v1').step('incident.registered.v1'));
    told.step('incident.dispatched.v1');
    const early = await acknowledge(told);
    expect(early).toMatchObject({ status: 409, body: { code: 'CUSTODY.IN_TRANSIT' } });
    expect(early.headers.get('retry-after')).toBe('1');
    await service.topics.publish(...told.since(2));
    await eventually(async () => (await row(told))?.version === 3);
    expect(await acknowledge(told)).toMatchObject({ status: 201 });
  });

  it('is no step of an incident that is being handled already', async () => {
    const told = await handled();
    expect(await acknowledge(told)).toMatchObject({
      status: 409,
      body: { code: 'INCIDENT.WRONG_STAGE', stage: 'HANDLING' },
    });
  });

  it('lets one of two at once win', async () => {
    const told = await arrived(dispatched());
    const answers = await Promise.all([acknowledge(told), askForReturn(told, { as: crew })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await row(told))?.version).toBe(4);
  });
});

describe('asking for a return', () => {
  it('hands it over to dispatch; what was written stays here', async () => {
    const told = await arrived(dispatched());
    const answer = await askForReturn(told, { body: { legalGround: '王五称属市政', suggestedUnit: works } });
    expect(answer).toMatchObject({ status: 201, body: { stage: 'RETURN_REQUESTED', custodian: 'dispatch' } });
    const event = await published(told);
    expect(event).toMatchObject({
      type: 'incident.return-requested.v1',
      data: { unit: sanitation, suggestedUnit: works, returnCount: 1, clocksStopped: ['ACKNOWLEDGEMENT'] },
    });
    expect(JSON.stringify(event)).not.toContain('王五');
    const { textId } = (event.data as { legalGround: { textId: string } }).legalGround;
    const texts = await service.send('POST', '/texts/query', { as: crew, body: { textIds: [textId] } });
    expect(texts.body).toEqual([{ textId, content: '王五称属市政' }]);
    expect(await acknowledge(told, { seen: 4 })).toMatchObject({
      status: 409,
      body: { code: 'CUSTODY.ELSEWHERE', custodian: 'dispatch' },
    });
  });

  it('counts on, after a ruling sent it to another unit', async () => {
    const told = await handled();
    await askForReturn(told);
    await arrived(
      (await withOwnSteps(service, told)).step('incident.return-ruled.v1', {
        data: { decision: 'UPHELD', leadUnit: works, coUnits: [] },
      }),
    );
    expect(await askForReturn(told)).toMatchObject({ status: 403, body: { code: 'ACCESS.OUT_OF_SCOPE' } });
    expect((await askForReturn(told, { as: worksClerk })).status).toBe(201);
    expect(await published(told)).toMatchObject({ data: { unit: works, returnCount: 2 } });
  });

  it('is refused without a ground, or naming one’s own unit', async () => {
    const told = await arrived(dispatched());
    expect(await askForReturn(told, { body: {} })).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
    expect(
      await askForReturn(told, { body: { legalGround: '非本单位职责', suggestedUnit: sanitation } }),
    ).toMatchObject({ status: 422, body: { code: 'RETURN.SUGGESTS_ITSELF' } });
  });
});

describe('feeding back', () => {
  it('hands it over to closure, naming everybody who had a hand in it', async () => {
    const told = await handled();
    const evidence = { evidenceId: '0192f7a0-5555-7000-8000-0000000000aa', commitment: 'e'.repeat(43) };
    const receipt = await service.keys.receipt(clerk, evidence);
    const answer = await feedBack(told, { body: { result: '李四清运完毕', evidence: [receipt] } });
    expect(answer).toMatchObject({
      status: 201,
      body: { incidentVersion: 5, stage: 'FEEDBACK', custodian: 'closure' },
    });
    const event = await published(told);
    expect(event).toMatchObject({
      type: 'incident.fed-back.v1',
      data: { unit: sanitation, handlers: [clerk.person, crew.person], evidence: [evidence] },
    });
    expect(JSON.stringify(event)).not.toContain('李四');
  });

  it('after a rework begins another round, with the same unit', async () => {
    const told = await reworked();
    expect((await feedBack(told, { as: crew })).status).toBe(201);
    expect(await published(told)).toMatchObject({
      type: 'incident.fed-back.v1',
      incidentversion: 9,
      data: { handlers: [clerk.person, crew.person] },
    });
  });

  it('after a reopening begins another round, and names who handled the one before', async () => {
    const told = await handled();
    await feedBack(told);
    await withOwnSteps(service, told);
    told.step('incident.inspection-assigned.v1').step('incident.inspected.v1').step('incident.closed.v1');
    await arrived(told.step('incident.surveyed.v1').step('incident.reopened.v1'));
    expect(await row(told)).toMatchObject({ stage: 'HANDLING', custodian: 'handling' });
    expect((await feedBack(told, { as: crew })).status).toBe(201);
    expect(await published(told)).toMatchObject({ data: { handlers: [clerk.person, crew.person] } });
  });

  it('is refused before anybody signed for it', async () => {
    const told = await arrived(dispatched());
    expect(await feedBack(told)).toMatchObject({ status: 409, body: { code: 'INCIDENT.WRONG_STAGE' } });
  });

  it('is refused with somebody else’s photo, a made-up one, the same twice or a paper alone', async () => {
    const told = await handled();
    const others = await service.keys.receipt(crew);
    const own = await service.keys.receipt(clerk);
    const paper = { evidenceId: '0192f7a0-5555-7000-8000-0000000000ab', commitment: 'p'.repeat(43), photo: false };
    for (const [evidence, code] of [
      [[others], 'EVIDENCE.RECEIPT_INVALID'],
      [['a.b.c'], 'EVIDENCE.RECEIPT_INVALID'],
      [[own, own], 'EVIDENCE.SAME_FILE_TWICE'],
      [[await service.keys.receipt(clerk, paper)], 'EVIDENCE.PHOTO_MISSING'],
    ] as const) {
      const answer = await feedBack(told, { body: { result: '已清运', evidence } });
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 422, code });
    }
    expect(await row(told)).toMatchObject({ version: 4, stage: 'HANDLING' });
  });
});

describe('what every custodian offers, at handling', () => {
  const chief = holding('duty_chief', '430211000000');
  const dispatcher = holding('dispatcher', '430211000000');

  it('is corrected by the duty chief alone; the handling clock runs anew from its original start', async () => {
    const told = await arrived(dispatched());
    const body = { subcategory: '0102', reason: '实为暴露垃圾' };
    for (const as of [dispatcher, holding('intake_officer', '430211000000'), clerk]) {
      expect(await send(told, 'corrections', { as, body })).toMatchObject({
        status: 403,
        body: { code: 'ACCESS.FORBIDDEN' },
      });
    }
    const elsewhere = holding('duty_chief', '430281000000');
    expect(await send(told, 'corrections', { as: elsewhere, body })).toMatchObject({ status: 403 });
    expect((await send(told, 'corrections', { as: chief, body })).status).toBe(201);
    const clocks = await service.database.query<{ start: Date; due: Date; stopped: Date | null; version: number }>(
      `SELECT started_at AS start, due_at AS due, stopped_at AS stopped, started_version AS version FROM deadline
       WHERE incident_id = $1 AND clock = 'HANDLING' ORDER BY started_version`,
      [told.incidentId],
    );
    expect(clocks).toMatchObject([{ version: 3 }, { version: 4, stopped: null }]);
    const [before, after] = clocks as [(typeof clocks)[0], (typeof clocks)[0]];
    expect(before.stopped).not.toBeNull();
    expect(after.start).toEqual(before.start);
    expect(after.due.toISOString()).toBe(
      startClock('HANDLING', after.start, { limit: 4, kind: 'work_hour' }, { rules }).dueAt,
    );
  });

  it('is supplemented by the co-unit’s staff, and by nobody else’s', async () => {
    const told = dispatched();
    told.events.pop();
    told.step('incident.dispatched.v1', { data: { coUnits: [works] } });
    await arrived(told);
    const body = { text: '配合单位补充' };
    expect((await send(told, 'supplements', { as: worksClerk, body })).status).toBe(201);
    const stranger = holding('department_staff', 'D430211-health');
    expect(await send(told, 'supplements', { as: stranger, seen: 4, body })).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.OUT_OF_SCOPE' },
    });
  });

  it('is declared void by a duty chief who did not ask, whatever was done meanwhile', async () => {
    const told = await arrived(dispatched());
    expect((await send(told, 'void-requests', { as: dispatcher, body: { reason: '重复' } })).status).toBe(201);
    await withOwnSteps(service, told);
    await acknowledge(told);
    await withOwnSteps(service, told);
    const ruling = { decision: 'APPROVED', reason: '属实' };
    expect(await send(told, 'void-rulings', { as: chief, body: ruling })).toMatchObject({
      status: 201,
      body: { stage: 'VOIDED', custodian: 'handling' },
    });
    expect(await feedBack(await withOwnSteps(service, told))).toMatchObject({
      status: 409,
      body: { code: 'INCIDENT.WRONG_STAGE' },
    });
  });
});
