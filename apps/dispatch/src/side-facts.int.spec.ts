import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, holding, type IncidentStory, type Sending, story } from '#testing';
import { dispatcher, DispatchAtWork, home, registered, works } from './dispatch-at-work.spec.js';

const chief = holding('duty_chief', '430211000000');
const elsewhere = holding('dispatcher', '430281000000');
const worker = holding('grid_worker', home);
const neighbour = holding('grid_worker', '430211001001002');
const lead = holding('department_staff', 'D430211-sanitation');
const stranger = holding('department_staff', works);

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

async function arrived(told: IncidentStory): Promise<IncidentStory> {
  await work.service.topics.publish(...told.events);
  await work.reaches(told, told.version);
  return told;
}

const send = ({ incidentId }: IncidentStory, what: string, sending: Sending) =>
  work.service.send('POST', `/incidents/${incidentId}/${what}`, { as: dispatcher, ...sending });

/** What dispatch put on the topic of side facts about this incident, each once. */
const published = ({ incidentId }: IncidentStory, count: number) =>
  eventually(async () => {
    const events = (await work.service.topics.read('incident.facts.v1'))
      .filter(({ key }) => key === incidentId)
      .map(({ value }) => JSON.parse(value.toString()) as { id: string; type: string; data: object });
    const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
    return distinct.length >= count && distinct;
  });

describe('a remark', () => {
  it('needs no version, makes none, and is taken whoever has custody', async () => {
    const told = await arrived(registered().step('incident.dispatched.v1'));
    const answer = await send(told, 'remarks', { as: lead, body: { text: '李四说已在路上' } });
    expect(answer).toMatchObject({ status: 201, body: { incidentId: told.incidentId } });
    expect(answer.body).not.toHaveProperty('incidentVersion');
    expect(await work.versionOf(told)).toBe(3);
    const [fact, ...others] = await published(told, 1);
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ id: answer.body.factId, type: 'incident.remarked.v1', actor: lead.person });
    expect(fact).not.toHaveProperty('incidentversion');
    expect(JSON.stringify(fact)).not.toContain('李四');
    const { textId } = (fact?.data as { text: { textId: string } }).text;
    const texts = await work.service.send('POST', '/texts/query', { as: chief, body: { textIds: [textId] } });
    expect(texts.body).toEqual([{ textId, content: '李四说已在路上' }]);
  });

  it('is one, however often the same key comes, also at once', async () => {
    const told = await arrived(registered());
    const twins = await Promise.all(
      [1, 2, 3].map(() => send(told, 'remarks', { key: `remark-${told.incidentId}`, body: { text: '同一备注' } })),
    );
    expect(new Set(twins.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await work.countOf('outbox WHERE aggregateid = $1', told.incidentId)).toBe(1);
    const other = await send(told, 'remarks', { key: `remark-${told.incidentId}`, body: { text: '另一备注' } });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
  });

  it('never stands in the way of a step: both of two at once are taken', async () => {
    const told = await arrived(registered());
    const answers = await Promise.all([send(told, 'remarks', { body: { text: '同时' } }), work.dispatch(told)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  });

  it.each([
    ['a worker of another grid', neighbour, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['a department that has nothing to do with it', stranger, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['another county', elsewhere, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['the auditor', holding('auditor', '430211000000'), 403, 'ACCESS.FORBIDDEN'],
  ])('is refused to %s', async (_, as, status, code) => {
    const told = await arrived(registered());
    expect(await send(told, 'remarks', { as, body: { text: '备注' } })).toMatchObject({ status, body: { code } });
  });

  it('is refused with nothing said, and on an incident nobody knows', async () => {
    const told = await arrived(registered());
    expect((await send(told, 'remarks', { body: { text: ' ' } })).status).toBe(400);
    expect(await send(registered(), 'remarks', { body: { text: '备注' } })).toMatchObject({
      status: 404,
      body: { code: 'INCIDENT.UNKNOWN' },
    });
  });
});

describe('an urge', () => {
  it('is taken with a text or without', async () => {
    const told = await arrived(registered());
    expect((await send(told, 'urges', { body: {} })).status).toBe(201);
    expect((await send(told, 'urges', { as: chief, body: { text: '请抓紧' } })).status).toBe(201);
    expect(await published(told, 2)).toMatchObject([{ data: { text: null } }, { type: 'incident.urged.v1' }]);
  });

  it.each([
    ['a grid worker', worker, 'ACCESS.FORBIDDEN'],
    ['the lead unit itself', lead, 'ACCESS.FORBIDDEN'],
    ['another county', elsewhere, 'ACCESS.OUT_OF_SCOPE'],
  ])('is refused to %s', async (_, as, code) => {
    const told = await arrived(registered());
    expect(await send(told, 'urges', { as, body: {} })).toMatchObject({ status: 403, body: { code } });
  });

  it('is refused once the incident is over', async () => {
    const told = await arrived(story().step('incident.reported.v1').step('incident.rejected.v1'));
    expect(await send(told, 'urges', { body: {} })).toMatchObject({ status: 409, body: { code: 'INCIDENT.OVER' } });
  });
});

describe('a supervision', () => {
  const body = { reason: '张三再次来电', until: '2099-01-01T08:00:00+08:00' };

  it('is the duty chief’s, says until when and which unit, and leaves the reason where it was given', async () => {
    const told = await arrived(registered().step('incident.dispatched.v1'));
    expect((await send(told, 'supervisions', { as: chief, body })).status).toBe(201);
    const [fact] = await published(told, 1);
    expect(fact).toMatchObject({
      type: 'incident.supervised.v1',
      actor: chief.person,
      data: { until: '2099-01-01T00:00:00.000Z', unit: 'D430211-sanitation' },
    });
    expect(JSON.stringify(fact)).not.toContain('张三');
  });

  it.each([
    ['the dispatcher', dispatcher, 'ACCESS.FORBIDDEN'],
    ['the lead unit', lead, 'ACCESS.FORBIDDEN'],
    ['another county’s duty chief', holding('duty_chief', '430281000000'), 'ACCESS.OUT_OF_SCOPE'],
  ])('is refused to %s', async (_, as, code) => {
    const told = await arrived(registered());
    expect(await send(told, 'supervisions', { as, body })).toMatchObject({ status: 403, body: { code } });
  });

  it('is refused without a reason, for the past, and once the incident is over', async () => {
    const told = await arrived(registered());
    const ask = (asked: object, one = told) => send(one, 'supervisions', { as: chief, body: asked });
    expect((await ask({ until: body.until })).status).toBe(400);
    expect(await ask({ ...body, until: '2026-01-01T00:00:00Z' })).toMatchObject({
      status: 422,
      body: { code: 'DISPATCH.SUPERVISED_UNTIL_PAST' },
    });
    const over = await arrived(story().step('incident.reported.v1').step('incident.rejected.v1'));
    expect(await ask(body, over)).toMatchObject({ status: 409, body: { code: 'INCIDENT.OVER' } });
  });
});
