import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holding, type IncidentStory, type Sending, story } from '#testing';
import { ClosureInTest, chief, fedBack, leader, nextDoor, selfHandled, wu, zheng } from './closure-in-test.spec.js';

let closure: ClosureInTest;

beforeAll(async () => {
  closure = await ClosureInTest.start();
});

afterAll(() => closure?.service.close());

describe('what a worker dealt with on the spot', () => {
  const confirm = (told: IncidentStory, as = leader, more: Sending = {}) =>
    closure.send(told, 'self-handling-confirmations', { as, ...more });

  it('is closed by the grid leader', async () => {
    const told = await closure.arrived(selfHandled());
    expect(await confirm(told, wu)).toMatchObject({ status: 403, body: { code: 'ACCESS.FORBIDDEN' } });
    expect(await confirm(told, holding('grid_leader', nextDoor))).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.OUT_OF_SCOPE' },
    });
    expect(await closure.send(told, 'closings', { as: chief })).toMatchObject({
      status: 409,
      body: { code: 'CLOSURE.SELF_HANDLED' },
    });
    expect(await confirm(told)).toMatchObject({ status: 201, body: { incidentVersion: 3, stage: 'CLOSED' } });
    expect(await closure.published(told, 1)).toMatchObject([
      { actor: leader.person, data: { basis: 'BY_GRID_LEADER' } },
    ]);
    expect(await confirm(told, leader, { seen: 3 })).toMatchObject({
      status: 409,
      body: { code: 'INCIDENT.WRONG_STAGE', stage: 'CLOSED' },
    });
  });

  it('is never confirmed or refused by who did it', async () => {
    const told = await closure.arrived(selfHandled(leader));
    const refusal = { status: 422, body: { code: 'SELF_HANDLING.OWN_HANDLING' } };
    expect(await confirm(told)).toMatchObject(refusal);
    expect(await closure.send(told, 'self-handling-refusals', { as: leader, body: { reason: '不够' } })).toMatchObject(
      refusal,
    );
  });

  it('is not how the grid leader closes what a department handled', async () => {
    const told = await closure.arrived(fedBack());
    expect(await confirm(told)).toMatchObject({ status: 409, body: { code: 'SELF_HANDLING.NOT_SELF_HANDLED' } });
  });

  it('is a report again when it is refused, with the reason kept here', async () => {
    const told = await closure.arrived(selfHandled());
    const answer = await closure.send(told, 'self-handling-refusals', { as: leader, body: { reason: '孙八处未清' } });
    expect(answer).toMatchObject({ status: 201, body: { incidentVersion: 3, stage: 'REPORTED', custodian: 'intake' } });
    const [event] = await closure.published(told, 1);
    expect(event).toMatchObject({
      data: { clocksStarted: [{ clock: 'REGISTRATION' }], clocksStopped: ['INSPECTION'] },
    });
    expect(JSON.stringify(event)).not.toContain('孙八');
  });

  it('says to try again while the hand-off is on its way, and then takes it', async () => {
    const { incidentId: notDrawn } = selfHandled();
    const told = await closure.arrived(story(notDrawn).step('incident.reported.v1'));
    told.step('incident.self-handled.v1', { actor: wu.person });
    const early = await confirm(told);
    expect(early).toMatchObject({ status: 409, body: { code: 'CUSTODY.IN_TRANSIT' } });
    expect(early.headers.get('retry-after')).toBe('1');
    await closure.arrived(told);
    expect(await confirm(told)).toMatchObject({ status: 201 });
  });
});

describe('what is drawn for inspection', () => {
  it('is looked at by somebody else at once, and not for the grid leader to confirm or refuse', async () => {
    const told = await closure.arrived(selfHandled(wu, { sampled: true }));
    expect(await closure.published(told, 2)).toMatchObject([
      { type: 'incident.sampled.v1', incidentversion: 3, stage: 'FEEDBACK', data: { percent: 10 } },
      { type: 'incident.inspection-assigned.v1', incidentversion: 4, stage: 'INSPECTING' },
    ]);
    const inspector = await closure.asked(told);
    expect(inspector).toBe(zheng);
    const sampled = { status: 409, body: { code: 'SELF_HANDLING.SAMPLED' } };
    expect(await closure.send(told, 'self-handling-confirmations', { as: leader })).toMatchObject(sampled);
    const refusing = { as: leader, body: { reason: '不够' } };
    expect(await closure.send(told, 'self-handling-refusals', refusing)).toMatchObject(sampled);
    expect(await closure.inspect(told, inspector, 'PASS')).toMatchObject({
      status: 201,
      body: { stage: 'CLOSED', incidentVersion: 6 },
    });
    expect(await closure.send(told, 'reopenings', { as: chief, body: { reason: '仍有堆积' } })).toMatchObject({
      status: 409,
      body: { code: 'REOPENING.SELF_HANDLED' },
    });
  });

  it('is a report again when it fails', async () => {
    const told = await closure.arrived(selfHandled(wu, { sampled: true }));
    expect(await closure.inspect(told, await closure.asked(told), 'FAIL')).toMatchObject({
      status: 201,
      body: { stage: 'REPORTED', custodian: 'intake' },
    });
  });
});
