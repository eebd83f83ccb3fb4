import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
import {
  clockLike,
  eventLike,
  eventually,
  holding,
  type IncidentStory,
  type Sending,
  story,
  withOwnSteps,
} from '#testing';
import { dispatcher, DispatchAtWork, home, inNextDoor, nextDoor, registered, works } from './dispatch-at-work.spec.js';

const chief = holding('duty_chief', '430211000000');
const otherChief = holding('duty_chief', '430211000000');
const elsewhere = holding('dispatcher', '430281000000');
const worker = holding('grid_worker', home);
const leader = holding('grid_leader', home);

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

const ask = async (told: IncidentStory, what: string, body: object, more: Sending = {}) => {
  const answer = await work.service.send('POST', `/incidents/${told.incidentId}/${what}`, {
    ...{ as: dispatcher, seen: told.version, body },
    ...more,
  });
  await withOwnSteps(work.service, told);
  return answer;
};
const correct = (told: IncidentStory, body: object, more: Sending = {}) =>
  ask(told, 'corrections', { reason: '现场核实', ...body }, more);

/** The last steps that dispatch itself took. */
const last = (told: IncidentStory, count = 1): AnyEvent[] => told.events.slice(-count).map(({ event }) => event);

const deadlines = ({ incidentId }: IncidentStory) =>
  work.service.database.query(
    `SELECT clock, started_version AS version, started_at AS start, stopped_at IS NOT NULL AS stopped
     FROM deadline WHERE incident_id = $1 ORDER BY started_version, clock`,
    [incidentId],
  );

describe('correcting', () => {
  it('moves it to the grid of the corrected place, at the same stage', async () => {
    const told = await arrived(registered());
    expect(await correct(told, { point: inNextDoor })).toMatchObject({
      status: 201,
      body: { incidentVersion: 3, stage: 'REGISTERED', custodian: 'dispatch' },
    });
    expect(last(told)).toMatchObject([
      {
        type: 'incident.corrected.v1',
        actor: dispatcher.person,
        data: {
          category: null,
          place: { before: { grid: home, gridRevision: 1 }, after: { point: inNextDoor, grid: nextDoor } },
        },
      },
    ]);
    const [row] = await work.service.database.query('SELECT grid FROM incident WHERE incident_id = $1', [
      told.incidentId,
    ]);
    expect(row).toEqual({ grid: nextDoor });
    expect(JSON.stringify(last(told))).not.toContain('现场核实');
  });

  it('sends out by rule at once what turns out to be urgent, in the same transaction', async () => {
    const told = await arrived(registered());
    expect(await correct(told, { subcategory: '0402' })).toMatchObject({
      status: 201,
      body: { incidentVersion: 4, stage: 'DISPATCHED', custodian: 'handling' },
    });
    expect(last(told, 2)).toMatchObject([
      { type: 'incident.corrected.v1', data: { category: { before: '0103', after: '0402' }, urgent: true } },
      {
        type: 'incident.dispatched.v1',
        actor: 'system:dispatch',
        data: { leadUnit: works, basis: { kind: 'CATALOGUE', version: 1 } },
      },
    ]);
  });

  it('stops the handling clock and starts it anew from its original start, while a return waits', async () => {
    const startedAt = '2026-10-09T01:05:00.000Z';
    const clock = clockLike({ clock: 'HANDLING', startedAt, dueAt: '2026-10-13T01:05:00.000Z' });
    const told = await arrived(
      registered()
        .step('incident.dispatched.v1', { data: { clocksStarted: [clock] } })
        .step('incident.return-requested.v1'),
    );
    expect((await correct(told, { subcategory: '0102' })).status).toBe(201);
    expect(last(told)).toMatchObject([
      {
        data: {
          clocksStarted: [{ clock: 'HANDLING', startedAt, dueAt: '2026-10-09T07:05:00.000Z' }],
          clocksStopped: ['HANDLING'],
        },
      },
    ]);
    expect((await deadlines(told)).filter((row) => !(row as { stopped: boolean }).stopped)).toMatchObject([
      { clock: 'RULING', version: 4 },
      { clock: 'HANDLING', version: 5, start: new Date(startedAt) },
    ]);
  });

  it('lets one of two at once win', async () => {
    const told = await arrived(registered());
    const answers = await Promise.all([correct(told, { subcategory: '0102' }), correct(told, { point: inNextDoor })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('INCIDENT.STALE_VERSION');
  });

  it.each([
    ['as a grid worker', { as: worker }, 403, 'ACCESS.FORBIDDEN'],
    ['from another county', { as: elsewhere }, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['on a stale version', { seen: 1 }, 409, 'INCIDENT.STALE_VERSION'],
    ['in transit', { seen: 9 }, 409, 'CUSTODY.IN_TRANSIT'],
    ['without a version', { seen: undefined }, 428, 'COMMAND.VERSION_MISSING'],
    ['to nothing else', { body: { subcategory: '0103', reason: '无' } }, 422, 'CORRECTION.NOTHING_CHANGES'],
    ['to no category of ours', { body: { subcategory: '9999', reason: '无' } }, 422, 'CORRECTION.UNKNOWN_SUBCATEGORY'],
    ['to the sea', { body: { point: { lng: 122.5, lat: 30 }, reason: '无' } }, 422, 'CORRECTION.OUTSIDE_COUNTY'],
    ['without a reason', { body: { subcategory: '0102' } }, 400, 'REQUEST.INVALID'],
  ])('is refused %s', async (_, more, status, code) => {
    const told = await arrived(registered());
    const answer = await correct(told, { subcategory: '0102' }, more);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(await work.versionOf(told)).toBe(2);
  });

  it('is for the custodian: 409 names it', async () => {
    const told = await arrived(registered().step('incident.dispatched.v1'));
    expect(await correct(told, { subcategory: '0102' })).toMatchObject({
      status: 409,
      body: { code: 'CUSTODY.ELSEWHERE', custodian: 'handling' },
    });
  });
});

describe('supplementing', () => {
  it('adds text and files, the same for the same key, and keeps the text here', async () => {
    const told = await arrived(registered());
    const body = { text: '张三补充：另有一处', evidence: [await work.service.keys.receipt(leader)] };
    const twins = await Promise.all(
      [1, 2].map(() => ask(told, 'supplements', body, { as: leader, key: `supplement-${told.incidentId}` })),
    );
    expect(twins.map(({ status }) => status)).toEqual([201, 201]);
    expect(told.version).toBe(3);
    expect(JSON.stringify(last(told))).not.toContain('张三');
    const { textId } = (last(told)[0]?.data as { text: { textId: string } }).text;
    const texts = await work.service.send('POST', '/texts/query', { as: leader, body: { textIds: [textId] } });
    expect(texts.body).toEqual([{ textId, content: '张三补充：另有一处' }]);
  });

  it.each([
    ['by a worker who did not report it', worker, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['by a department that has nothing to do with it', holding('department_staff', works), 403, 'ACCESS.OUT_OF_SCOPE'],
    ['by the auditor', holding('auditor', '430211000000'), 403, 'ACCESS.FORBIDDEN'],
  ])('is refused %s', async (_, as, status, code) => {
    const told = await arrived(registered());
    expect(await ask(told, 'supplements', { text: '另有一处' }, { as })).toMatchObject({ status, body: { code } });
  });

  it('is refused with somebody else’s file', async () => {
    const told = await arrived(registered());
    const evidence = [await work.service.keys.receipt(worker)];
    expect(await ask(told, 'supplements', { evidence }, { as: leader })).toMatchObject({
      status: 422,
      body: { code: 'EVIDENCE.RECEIPT_INVALID' },
    });
  });
});

describe('voiding', () => {
  const request = (told: IncidentStory, more: Sending = {}) => ask(told, 'void-requests', { reason: '重复录入' }, more);
  const rule = (told: IncidentStory, decision: string, more: Sending = {}) =>
    ask(told, 'void-rulings', { decision, reason: '属实' }, { as: chief, ...more });

  it('takes two persons, and names both', async () => {
    const told = await arrived(registered());
    expect(await request(told)).toMatchObject({ status: 201, body: { stage: 'REGISTERED' } });
    expect(await rule(told, 'APPROVED')).toMatchObject({ status: 201, body: { stage: 'VOIDED' } });
    expect(last(told)).toMatchObject([
      { data: { requestedBy: dispatcher.person, approvedBy: chief.person, clocksStopped: ['DISPATCH'] } },
    ]);
    expect(await request(told)).toMatchObject({ status: 409, body: { code: 'INCIDENT.WRONG_STAGE' } });
  });

  it('is denied, and can be asked for again', async () => {
    const told = await arrived(registered());
    await request(told);
    expect(await request(told)).toMatchObject({ status: 409, body: { code: 'VOID.ALREADY_REQUESTED' } });
    expect(await rule(told, 'DENIED')).toMatchObject({ status: 201, body: { stage: 'REGISTERED' } });
    expect(await rule(told, 'APPROVED')).toMatchObject({ status: 409, body: { code: 'VOID.NOT_REQUESTED' } });
    expect((await request(told)).status).toBe(201);
  });

  it('is never ruled on by who asked, nor by anybody but a duty chief of the area', async () => {
    const told = await arrived(registered());
    await request(told, { as: chief });
    expect(await rule(told, 'APPROVED')).toMatchObject({ status: 422, body: { code: 'VOID.OWN_REQUEST' } });
    expect(await rule(told, 'APPROVED', { as: dispatcher })).toMatchObject({ status: 403 });
    const foreign = holding('duty_chief', '430281000000');
    expect(await rule(told, 'APPROVED', { as: foreign })).toMatchObject({ status: 403 });
    expect((await rule(told, 'APPROVED', { as: otherChief })).status).toBe(201);
  });

  it('that was asked for elsewhere is still open after the hand-off', async () => {
    const asker = holding('intake_officer', '430211000000');
    const told = story()
      .step('incident.reported.v1')
      .step('incident.void-requested.v1', {
        ...{ actor: asker.person, stage: 'REPORTED', custodian: 'intake', source: '/grid-dispatch/intake' },
      })
      .step('incident.registered.v1', { data: { urgent: false } });
    await arrived(told);
    expect((await rule(told, 'APPROVED')).status).toBe(201);
    expect(last(told)).toMatchObject([{ data: { requestedBy: asker.person, approvedBy: chief.person } }]);
  });

  it('lets one of approval and dispatch win', async () => {
    const told = await arrived(registered());
    await request(told);
    const answers = await Promise.all([rule(told, 'APPROVED'), work.dispatch(told)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('transferring', () => {
  const transfer = (told: IncidentStory, more: Sending = {}) =>
    ask(told, 'transfers', { area: '430281000000', authority: '醴陵市指挥中心', reference: '2026-17' }, more);

  it('ends it here', async () => {
    const told = await arrived(registered());
    expect(await transfer(told)).toMatchObject({ status: 201, body: { stage: 'TRANSFERRED', custodian: 'dispatch' } });
    expect(JSON.stringify(last(told))).not.toContain('醴陵市');
  });

  it('is possible only before it was dispatched', async () => {
    const told = await arrived(registered().step('incident.dispatched.v1').step('incident.return-requested.v1'));
    expect(await transfer(told)).toMatchObject({ status: 409, body: { code: 'INCIDENT.WRONG_STAGE' } });
  });

  it.each([
    ['a grid leader', leader, 'ACCESS.FORBIDDEN'],
    ['another county', elsewhere, 'ACCESS.OUT_OF_SCOPE'],
  ])('is refused to %s', async (_, as, code) => {
    const told = await arrived(registered());
    expect(await transfer(told, { as })).toMatchObject({ status: 403, body: { code } });
  });
});

it('of a step elsewhere is followed: an incident corrected at handling lies in its new grid here, too', async () => {
  const told = await arrived(registered().step('incident.dispatched.v1'));
  const place = { point: inNextDoor, grid: nextDoor, gridRevision: 1 };
  const step = { subject: told.incidentId, incidentversion: 4, stage: 'DISPATCHED', custodian: 'handling' } as const;
  await work.service.topics.publish(
    eventLike('incident.corrected.v1', {
      ...{ ...step, source: '/grid-dispatch/handling' },
      data: { place: { before: null, after: place } },
    }),
  );
  await eventually(async () => {
    const [row] = await work.service.database.query<{ grid: string }>(
      'SELECT grid FROM incident WHERE incident_id = $1',
      [told.incidentId],
    );
    return row?.grid === nextDoor;
  });
});
