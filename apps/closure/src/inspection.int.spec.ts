import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { eventually, holding, story, type TestPerson, withOwnSteps } from '#testing';
import {
  ClosureInTest,
  chief,
  fedBack,
  granted,
  home,
  leader,
  lonely,
  neighbour,
  registered,
  staff,
  township,
  wu,
  zheng,
} from './closure-in-test.spec.js';

let closure: ClosureInTest;

beforeAll(async () => {
  closure = await ClosureInTest.start();
});

afterAll(() => closure?.service.close());

describe('an incident that is fed back', () => {
  it('has its inspector asked at once, by rule, and only once', async () => {
    const told = fedBack();
    await closure.service.topics.publish(...told.events, ...told.events);
    await closure.caughtUp(told);
    const [event, ...others] = await closure.published(told, 1);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'incident.inspection-assigned.v1',
      incidentversion: 6,
      stage: 'INSPECTING',
      custodian: 'closure',
      actor: 'system:closure',
      causationid: told.events[4]?.event.id,
      data: { attempt: 1, inspectorUnit: home, chosenAs: 'SAME_GRID', clocksStarted: [] },
    });
    expect([wu, zheng]).toContain(await closure.asked(told));
  });

  it('is not inspected by its handlers, nor by who reported it while somebody else may be asked', async () => {
    const told = await closure.arrived(fedBack(registered(), [staff.person, wu.person]));
    expect(await closure.asked(told)).toBe(zheng);
    const reported = story().step('incident.reported.v1', { actor: zheng.person, data: { channel: 'worker' } });
    for (const { event } of registered().since(1)) reported.step(event.type as 'incident.registered.v1');
    expect(await closure.asked(await closure.arrived(fedBack(reported, [wu.person])))).toBe(neighbour);
  });

  it('is closed by rule when it passes', async () => {
    const told = await closure.arrived(fedBack());
    const answer = await closure.inspect(told, await closure.asked(told), 'PASS');
    expect(answer).toMatchObject({
      status: 201,
      body: { incidentVersion: 8, stage: 'CLOSED', custodian: 'closure' },
    });
    expect(answer.headers.get('etag')).toBe('"8"');
    const [, inspected, closed] = await closure.published(told, 3);
    expect(inspected).toMatchObject({
      incidentversion: 7,
      stage: 'INSPECTING',
      actor: (await closure.asked(told)).person,
    });
    expect(closed).toMatchObject({
      incidentversion: 8,
      stage: 'CLOSED',
      actor: 'system:closure',
      data: { basis: 'BY_RULE' },
    });
    expect(
      await closure.service.database.query('SELECT 1 FROM deadline WHERE incident_id = $1 AND stopped_at IS NULL', [
        told.incidentId,
      ]),
    ).toEqual([]);
  });

  it('waits for the duty chief when it is urgent', async () => {
    const told = await closure.arrived(fedBack(registered(home, true)));
    const inspector = await closure.asked(told);
    const close = (as: TestPerson = chief) => closure.send(told, 'closings', { as });
    expect(await close()).toMatchObject({ status: 422, body: { code: 'CLOSURE.NOT_INSPECTED' } });
    expect(await closure.inspect(told, inspector, 'PASS')).toMatchObject({
      status: 201,
      body: { incidentVersion: 7, stage: 'INSPECTING' },
    });
    expect(await closure.inspect(told, inspector, 'FAIL')).toMatchObject({
      status: 409,
      body: { code: 'INSPECTION.ALREADY_PASSED' },
    });
    expect(await close(leader)).toMatchObject({ status: 403, body: { code: 'ACCESS.FORBIDDEN' } });
    expect(await close()).toMatchObject({ status: 201, body: { incidentVersion: 8, stage: 'CLOSED' } });
  });

  it('goes round by the order while nobody is able to say, until the duty chief names somebody', async () => {
    const told = await closure.arrived(fedBack(registered(), [wu.person]));
    const order = [zheng, neighbour, leader, township];
    for (const [n, inspector] of order.entries()) {
      expect(await closure.asked(told)).toBe(inspector);
      const answer = await closure.inspect(told, inspector, 'UNABLE', { body: { outcome: 'UNABLE' } });
      const isLast = n === order.length - 1;
      expect(answer).toMatchObject({
        status: 201,
        body: { stage: 'INSPECTING', incidentVersion: told.version },
      });
      expect(told.events.at(-1)?.event).toMatchObject(
        isLast
          ? { type: 'incident.inspected.v1', data: { clocksStopped: [] } }
          : {
              type: 'incident.inspection-assigned.v1',
              data: { attempt: n + 2, clocksStarted: [{ clock: 'INSPECTION' }] },
            },
      );
    }
    expect(await closure.send(told, 'inspection-assignments', { as: chief })).toMatchObject({
      status: 409,
      body: { code: 'INSPECTION.NOBODY_TO_ASK' },
    });
    expect(
      await closure.send(told, 'inspection-assignments', { as: chief, body: { inspector: wu.person } }),
    ).toMatchObject({
      status: 422,
      body: { code: 'INSPECTION.OWN_HANDLING' },
    });
    const naming = await closure.send(told, 'inspection-assignments', {
      as: chief,
      body: { inspector: neighbour.person },
    });
    expect(naming).toMatchObject({ status: 201, body: { stage: 'INSPECTING' } });
    await withOwnSteps(closure.service, told);
    expect(await closure.inspect(told, neighbour, 'PASS')).toMatchObject({ status: 201, body: { stage: 'CLOSED' } });
  });

  it('goes back to the same unit when it fails, and is inspected anew', async () => {
    const told = await closure.arrived(fedBack());
    const inspector = await closure.asked(told);
    expect(await closure.inspect(told, inspector, 'FAIL')).toMatchObject({
      status: 201,
      body: { incidentVersion: 8, stage: 'HANDLING', custodian: 'handling' },
    });
    const [, inspected, reworked] = await closure.published(told, 3);
    expect(reworked).toMatchObject({
      type: 'incident.reworked.v1',
      data: { leadUnit: 'D430211-sanitation', reworkCount: 1, clocksStarted: [{ clock: 'HANDLING' }] },
    });
    expect(JSON.stringify([inspected, reworked])).not.toContain('钱七');
    const { textId } = (reworked?.data as { reason: { textId: string } }).reason;
    const texts = await closure.service.send('POST', '/texts/query', { as: staff, body: { textIds: [textId] } });
    expect(texts.body).toEqual([{ textId, content: '钱七说仍有堆积' }]);
    expect(await closure.inspect(told, inspector, 'PASS')).toMatchObject({
      status: 409,
      body: { code: 'CUSTODY.ELSEWHERE', custodian: 'handling' },
    });

    await closure.arrived(fedBack(told, [staff.person]));
    expect(told.events.at(-1)?.event).toMatchObject({ incidentversion: 10, data: { attempt: 1 } });
    expect(await closure.inspect(told, await closure.asked(told), 'PASS')).toMatchObject({
      status: 201,
      body: { incidentVersion: 12, stage: 'CLOSED' },
    });
  });
});

describe('where nobody can be asked', () => {
  it('it stays in FEEDBACK, is counted, and the duty chief has it inspected once somebody is there', async () => {
    const count = async () =>
      Number(/not_found_total (\d+)/.exec((await closure.service.send('GET', '/metrics')).body.toString())?.[1]);
    const before = await count();
    const told = await closure.arrived(fedBack(registered(lonely)));
    expect(await closure.row(told)).toMatchObject({ version: 5, stage: 'FEEDBACK', inspector: null });
    expect((await count()) - before).toBe(1);
    const assign = () => closure.send(told, 'inspection-assignments', { as: chief });
    expect(await assign()).toMatchObject({ status: 409, body: { code: 'INSPECTION.NOBODY_TO_ASK' } });
    expect(await closure.send(told, 'closings', { as: chief })).toMatchObject({
      status: 409,
      body: { code: 'INCIDENT.WRONG_STAGE', stage: 'FEEDBACK' },
    });
    await closure.service.topics.publish(granted(holding('grid_leader', lonely)));
    await eventually(async () => (await assign()).status === 201);
    expect(await closure.row(told)).toMatchObject({ version: 6, stage: 'INSPECTING' });
  });
});

describe('an inspection', () => {
  it('answers the same key the same way, once', async () => {
    const told = await closure.arrived(fedBack());
    const as = await closure.asked(told);
    const sending = { key: `twin-${told.incidentId}`, body: { outcome: 'PASS', evidence: await closure.photos(as) } };
    const twins = await Promise.all([1, 2, 3].map(() => closure.send(told, 'inspections', { as, ...sending })));
    expect(twins.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(twins.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await closure.row(told))?.version).toBe(8);
    expect(await closure.send(told, 'inspections', { as, ...sending, body: { outcome: 'UNABLE' } })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY.KEY_REUSED' },
    });
  });

  it('is for the person asked, on what they saw', async () => {
    const told = await closure.arrived(fedBack());
    const inspector = await closure.asked(told);
    const other = inspector === wu ? zheng : wu;
    const evidence = await closure.photos(inspector);
    const file = { evidenceId: newId(), commitment: 'p'.repeat(43), photo: false };
    const paper = [await closure.service.keys.receipt(inspector, file)];
    for (const [sending, status, code] of [
      [{ as: undefined }, 401, 'ACCESS.NOT_SIGNED_IN'],
      [{ as: staff }, 403, 'ACCESS.FORBIDDEN'],
      [{ as: other }, 403, 'ACCESS.OUT_OF_SCOPE'],
      [{ seen: 5 }, 409, 'INCIDENT.STALE_VERSION'],
      [{ seen: 9 }, 409, 'CUSTODY.IN_TRANSIT'],
      [{ seen: undefined }, 428, 'COMMAND.VERSION_MISSING'],
      [{ body: { outcome: 'MAYBE', evidence } }, 400, 'REQUEST.INVALID'],
      [{ body: { outcome: 'PASS' } }, 422, 'INSPECTION.PHOTO_MISSING'],
      [{ body: { outcome: 'PASS', evidence: paper } }, 422, 'EVIDENCE.PHOTO_MISSING'],
      [{ body: { outcome: 'FAIL', evidence } }, 422, 'INSPECTION.REASON_MISSING'],
      [{ body: { outcome: 'PASS', evidence: await closure.photos(other) } }, 422, 'EVIDENCE.RECEIPT_INVALID'],
      [{ body: { outcome: 'PASS', evidence: [...evidence, ...evidence] } }, 422, 'EVIDENCE.SAME_FILE_TWICE'],
    ] as const) {
      const answer = await closure.inspect(told, inspector, 'PASS', sending);
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    }
    expect(await closure.row(told)).toMatchObject({ version: 6, stage: 'INSPECTING' });
  });

  it('is refused to a handler, however they came to be asked', async () => {
    const told = await closure.arrived(fedBack());
    const inspector = await closure.asked(told);
    await closure.service.database.query(
      "UPDATE incident SET held = jsonb_set(held, '{handlers}', $2::jsonb) WHERE incident_id = $1",
      [told.incidentId, JSON.stringify([inspector.person])],
    );
    expect(await closure.inspect(told, inspector, 'PASS')).toMatchObject({
      status: 422,
      body: { code: 'INSPECTION.OWN_HANDLING' },
    });
  });
});

describe('what every custodian offers, at closure', () => {
  it('is corrected to urgent by the duty chief: passing it no longer closes it', async () => {
    const told = await closure.arrived(fedBack());
    const inspector = await closure.asked(told);
    const body = { subcategory: '0402', reason: '实为爆管' };
    const officer = holding('intake_officer', '430211000000');
    expect(await closure.send(told, 'corrections', { as: officer, body })).toMatchObject({ status: 403 });
    expect(await closure.send(told, 'corrections', { as: chief, body })).toMatchObject({
      status: 201,
      body: { stage: 'INSPECTING', custodian: 'closure' },
    });
    await withOwnSteps(closure.service, told);
    expect(await closure.inspect(told, inspector, 'PASS')).toMatchObject({
      status: 201,
      body: { stage: 'INSPECTING', custodian: 'closure' },
    });
  });

  it('keeps the inspector who was asked in person when the place is corrected', async () => {
    const told = await closure.arrived(fedBack());
    const inspector = await closure.asked(told);
    const body = { point: { lng: 113.055, lat: 27.5 }, reason: '定位偏移' };
    expect((await closure.send(told, 'corrections', { as: chief, body })).status).toBe(201);
    await withOwnSteps(closure.service, told);
    expect((await closure.inspect(told, inspector, 'PASS')).status).toBe(201);
  });
});
