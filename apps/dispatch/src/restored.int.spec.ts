import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DispatchAtWork, registered } from './dispatch-at-work.spec.js';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

/** Dispatch's own later steps, which the topic has and the restored database has not. */
const withForgottenSteps = () =>
  registered()
    .step('incident.passed-on.v1', {
      source: '/grid-dispatch/dispatch',
      stage: 'REGISTERED',
      custodian: 'dispatch',
      data: {
        grid: {
          before: { grid: '430211001001001', gridRevision: 1 },
          after: { grid: '430211001001009', gridRevision: 2 },
        },
      },
    })
    .step('incident.dispatched.v1', { source: '/grid-dispatch/dispatch' })
    .step('incident.acknowledged.v1');

describe('a custodian whose database was restored to an earlier moment', () => {
  it('takes its own later steps back from the topic, and goes on from there', async () => {
    const told = withForgottenSteps();
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 5);
    const rows = await work.service.database.query(
      'SELECT version, stage, custodian, grid, grid_revision, lead_unit FROM incident WHERE incident_id = $1',
      [told.incidentId],
    );
    expect(rows).toEqual([
      {
        ...{ version: 5, stage: 'HANDLING', custodian: 'handling' },
        ...{ grid: '430211001001009', grid_revision: 2, lead_unit: 'D430211-sanitation' },
      },
    ]);
    expect(await work.countOf('dead_letter WHERE incident_id = $1', told.incidentId)).toBe(0);
    expect((await work.dispatch(told)).body).toMatchObject({ code: 'CUSTODY.ELSEWHERE', custodian: 'handling' });
  });

  it('still refuses a hand-off that its table does not know, when another service sends it', async () => {
    const told = registered().step('incident.passed-on.v1', {
      source: '/grid-dispatch/handling',
      stage: 'REGISTERED',
      custodian: 'dispatch',
    });
    await work.service.topics.publish(...told.events);
    expect(await work.letterOf(told)).toMatchObject({ reason: 'HANDLER_FAILED' });
  });
});
