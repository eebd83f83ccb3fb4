import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentEvent, StartedClock } from '#contracts';
import { deadlineOf, startClock, statutoryRules as rules, subTaskClock } from '#deadlines';
import {
  eventLike,
  eventually,
  gridStrips,
  holding,
  type IncidentStory,
  type Replica,
  type Sending,
  story,
  type TestPerson,
  type TestService,
  withOwnSteps,
} from '#testing';
import { startHandling } from './handling-in-test.spec.js';
import { ResumeOnReviewDate } from './use-cases/resume-incident/resume-on-review-date.js';

const [sanitation, works] = ['D430211-sanitation', 'D430211-municipal_works'] as const;
const clerk = holding('department_staff', sanitation);
const helper = holding('department_staff', works);
const stranger = holding('department_staff', 'D430211-health');
const chief = holding('duty_chief', '430211000000');
const worker = holding('grid_worker', '430211001001001');
const reason = '连日暴雨';

let service: TestService;
let second: Replica;

beforeAll(async () => {
  service = await startHandling();
  await service.topics.publish(
    ...[sanitation, works].map((code) => eventLike('registry.unit-changed.v1', { subject: code, data: { code } })),
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.post-granted.v1'),
    ...gridStrips(1, ['430211001001001', 13]),
  );
  await service.ready();
  second = await service.replica();
});

afterAll(() => service?.close());

/** Dispatched a moment ago, four work days for it, signed for; the co-unit helps where it is told to. */
function handled({ coUnits = [] as string[] } = {}): IncidentStory {
  const handling = startClock('HANDLING', new Date(), { limit: 4, kind: 'work_day' }, { rules });
  const clocksStarted = [handling, ...(coUnits.length > 0 ? [subTaskClock(handling, rules)] : [])];
  return story()
    .step('incident.reported.v1')
    .step('incident.registered.v1')
    .step('incident.dispatched.v1', { data: { coUnits, clocksStarted } })
    .step('incident.acknowledged.v1', { data: { handler: clerk.person }, actor: clerk.person });
}

async function arrived(...told: IncidentStory[]): Promise<IncidentStory> {
  await service.topics.publish(...told.flatMap(({ events }) => events));
  for (const one of told) await eventually(async () => ((await row(one))?.version ?? 0) >= one.version);
  return told[0]!;
}

async function row({ incidentId }: IncidentStory) {
  const [found] = await service.database.query<{ version: number; stage: string }>(
    'SELECT version, stage FROM incident WHERE incident_id = $1',
    [incidentId],
  );
  return found;
}

/** The deadline rows of a clock, the first first; open ones have no end. */
const deadlines = ({ incidentId }: IncidentStory, clock: string) =>
  service.database.query<{ limit: number; open: boolean }>(
    `SELECT time_limit AS "limit", stopped_at IS NULL AS open FROM deadline
     WHERE incident_id = $1 AND clock = $2 ORDER BY started_version`,
    [incidentId, clock],
  );

/** Takes it to the service, and what came of it into the story. */
async function send(told: IncidentStory, what: string, sending: Sending = {}) {
  const to = `/incidents/${told.incidentId}/${what}`;
  const answer = await service.send('POST', to, { as: clerk, seen: told.version, ...sending });
  await withOwnSteps(service, told);
  return answer;
}
const lastOf = ({ events }: IncidentStory) => events.at(-1)!.event as IncidentEvent;
const photos = async (as: TestPerson) => [await service.keys.receipt(as)];
const inDays = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

const askForTime = (told: IncidentStory, sending: Sending = {}) =>
  send(told, 'extension-requests', { body: { by: 2, reason }, ...sending });
const askToSuspend = async (told: IncidentStory) =>
  send(told, 'suspension-requests', { body: { reviewOn: inDays(3), reason, evidence: await photos(clerk) } });
const rule = (told: IncidentStory, what: 'extension' | 'suspension', approve = true) =>
  send(told, `${what}-rulings`, { as: chief, body: { approve, reason } });

async function suspended(told = handled()): Promise<IncidentStory> {
  await arrived(told);
  await askToSuspend(told);
  expect(await rule(told, 'suspension')).toMatchObject({ status: 201, body: { stage: 'SUSPENDED' } });
  return told;
}

describe('an extension', () => {
  it('is asked for by the unit and given by the duty chief; what was due before stays on record', async () => {
    const told = await arrived(handled());
    expect(await askForTime(told)).toMatchObject({ status: 201, body: { stage: 'HANDLING', custodian: 'handling' } });
    expect(JSON.stringify(lastOf(told))).not.toContain(reason);
    expect(await askForTime(told)).toMatchObject({ status: 409, body: { code: 'RULING.PENDING' } });
    expect((await rule(told, 'extension')).status).toBe(201);
    const event = lastOf(told);
    expect(event).toMatchObject({ type: 'incident.extended.v1', data: { requestedBy: clerk.person, by: 2 } });
    const [clock] = event.data.clocksStarted as [StartedClock];
    expect(clock).toMatchObject({ limit: 6, dueAt: deadlineOf(clock, rules).toISOString() });
    expect(await deadlines(told, 'HANDLING')).toEqual([
      { limit: 4, open: false },
      { limit: 6, open: true },
    ]);
    expect(await deadlines(told, 'RULING')).toEqual([{ limit: 4, open: false }]);
    expect(await askForTime(told)).toMatchObject({ status: 422, body: { code: 'EXTENSION.USED_UP' } });
  });

  it('is ruled on or made needless by the feedback, never both', async () => {
    const told = await arrived(handled());
    await askForTime(told);
    const body = { result: '已清运', evidence: await photos(clerk) };
    const answers = await Promise.all([rule(told, 'extension'), send(told, 'feedbacks', { body })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await row(told))?.version).toBe(6);
    expect(await deadlines(told, 'RULING')).toEqual([{ limit: 4, open: false }]);
  });
});

describe('a suspension', () => {
  it('stops the clocks; nothing is fed back or returned until it goes on, and then with the pause behind it', async () => {
    const told = await suspended();
    expect((await deadlines(told, 'HANDLING')).map(({ open }) => open)).toEqual([false]);
    for (const [what, body] of [
      ['feedbacks', { result: '已清运', evidence: await photos(clerk) }],
      ['return-requests', { legalGround: '非本单位职责' }],
      ['extension-requests', { by: 1, reason }],
    ] as const) {
      expect(await send(told, what, { body })).toMatchObject({ status: 409, body: { code: 'INCIDENT.WRONG_STAGE' } });
    }
    expect((await send(told, 'supplements', { body: { text: '仍在下雨' } })).status).toBe(201);
    expect(await send(told, 'resumptions', { body: { reason } })).toMatchObject({
      status: 201,
      body: { stage: 'HANDLING' },
    });
    const [clock] = lastOf(told).data.clocksStarted as [StartedClock];
    expect(clock).toMatchObject({ clock: 'HANDLING', limit: 4, pauses: [{ to: lastOf(told).time }] });
    expect(clock.dueAt).toBe(deadlineOf(clock, rules).toISOString());
    expect((await deadlines(told, 'HANDLING')).map(({ open }) => open)).toEqual([false, true]);
  });

  it('of what turns out to be urgent is over at once', async () => {
    const told = await suspended();
    const body = { subcategory: '0402', reason: '路面塌陷' };
    expect(await send(told, 'corrections', { as: chief, body })).toMatchObject({
      status: 201,
      body: { stage: 'HANDLING' },
    });
    expect(lastOf(told)).toMatchObject({
      ...{ type: 'incident.resumed.v1', actor: 'system:handling' },
      data: { basis: 'URGENT', clocksStarted: [{ clock: 'HANDLING' }, { clock: 'SECURING' }] },
    });
    expect((await send(told, 'securings', { body: { evidence: await photos(clerk) } })).status).toBe(201);
    expect((await deadlines(told, 'SECURING')).map(({ open }) => open)).toEqual([false]);
  });

  it('can be declared void', async () => {
    const told = await suspended();
    const dispatcher = holding('dispatcher', '430211000000');
    await send(told, 'void-requests', { as: dispatcher, body: { reason: '重复' } });
    expect(await send(told, 'void-rulings', { as: chief, body: { decision: 'APPROVED', reason } })).toMatchObject({
      status: 201,
      body: { stage: 'VOIDED' },
    });
  });

  it('ends by rule on its review date, each once, with two replicas', async () => {
    // Asked for and granted long ago, and to be reviewed since.
    const due = Array.from({ length: 20 }, () =>
      handled().step('incident.suspension-requested.v1').step('incident.suspended.v1'),
    );
    await arrived(...due);
    await eventually(async () => {
      await Promise.all([service, second].map(({ app }) => app.get(ResumeOnReviewDate).resumeSome()));
      return (await Promise.all(due.map(row))).every((one) => one?.stage === 'HANDLING');
    });
    for (const told of due) {
      await withOwnSteps(service, told);
      expect(told.events).toHaveLength(7);
      expect(lastOf(told)).toMatchObject({
        ...{ type: 'incident.resumed.v1', actor: 'system:handling', incidentversion: 7 },
        data: { basis: 'REVIEW_DATE', clocksStarted: [{ clock: 'HANDLING' }] },
      });
    }
  });
});

describe('joint handling', () => {
  it('is fed back once the co-unit did its part, whose people then handled it, too', async () => {
    const told = await arrived(handled({ coUnits: [works] }));
    const feedback = async () => ({ body: { result: '已清运', evidence: await photos(clerk) } });
    expect(await send(told, 'feedbacks', await feedback())).toMatchObject({
      status: 422,
      body: { code: 'FEEDBACK.SUB_TASKS_OPEN', units: works },
    });
    const done = { result: '王五已疏通', evidence: await photos(helper) };
    const completions = `sub-tasks/${works}/completions`;
    expect((await send(told, completions, { as: helper, body: done })).status).toBe(201);
    expect(JSON.stringify(lastOf(told))).not.toContain('王五');
    expect(await deadlines(told, 'SUB_TASK')).toEqual([{ limit: 3.2, open: false }]);
    expect(await send(told, completions, { as: helper, body: done })).toMatchObject({
      status: 409,
      body: { code: 'SUB_TASK.NOT_OPEN' },
    });
    expect((await send(told, 'feedbacks', await feedback())).status).toBe(201);
    expect(lastOf(told)).toMatchObject({ data: { handlers: [clerk.person, helper.person] } });
  });
});

/** Each with who may do it, and what it must carry. */
const commands: readonly (readonly [what: string, as: TestPerson, body: object])[] = [
  ['extension-requests', clerk, { by: 1, reason }],
  ['extension-rulings', chief, { approve: true, reason }],
  ['suspension-requests', clerk, { reviewOn: '2030-01-01', reason, evidence: ['receipt'] }],
  ['suspension-rulings', chief, { approve: true, reason }],
  ['resumptions', clerk, { reason }],
  ['securings', clerk, { evidence: ['receipt'] }],
  [`sub-tasks/${works}/completions`, helper, { result: '已疏通', evidence: ['receipt'] }],
  [`sub-tasks/${works}/waivers`, clerk, { reason }],
];

describe('each of these commands', () => {
  let being: IncidentStory;
  let closed: IncidentStory;
  beforeAll(async () => {
    being = handled({ coUnits: [works] });
    closed = handled({ coUnits: [works] }).step('incident.voided.v1', {
      ...{ source: '/grid-dispatch/handling', custodian: 'handling' },
    });
    await arrived(being, closed);
  });

  it.each(commands)('%s is refused to the wrong role and unit, in the wrong stage, and incomplete', async (...of) => {
    const [what, as, body] = of;
    const { status, body: answer } = await send(being, what, { as, body: {} });
    expect([status, answer.code]).toEqual([400, 'REQUEST.INVALID']);
    expect(await send(being, what, { as: worker, body })).toMatchObject({ body: { code: 'ACCESS.FORBIDDEN' } });
    const elsewhere = as === chief ? holding('duty_chief', '430281000000') : stranger;
    expect(await send(being, what, { as: elsewhere, body })).toMatchObject({ body: { code: 'ACCESS.OUT_OF_SCOPE' } });
    expect(await send(closed, what, { as, body })).toMatchObject({ body: { code: 'INCIDENT.WRONG_STAGE' } });
    expect(await row(being)).toMatchObject({ version: 4, stage: 'HANDLING' });
  });
});
