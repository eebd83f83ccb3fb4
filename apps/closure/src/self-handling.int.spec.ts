import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holding, type IncidentStory, type Sending, story } from '#testing';
import { ClosureInTest, chief, fedBack, leader, nextDoor, selfHandled, wu } from './closure-in-test.spec.js';

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
    const told = await closure.arrived(story().step('incident.reported.v1'));
    told.step('incident.self-handled.v1', { actor: wu.person });
    const early = await confirm(told);
    expect(early).toMatchObject({ status: 409, body: { code: 'CUSTODY.IN_TRANSIT' } });
    expect(early.headers.get('retry-after')).toBe('1');
    await closure.arrived(told);
    expect(await confirm(told)).toMatchObject({ status: 201 });
  });
});
