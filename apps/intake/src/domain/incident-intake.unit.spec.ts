import { describe, expect, it } from '@jest/globals';
import { goldenEvent, type IncidentEvent, type IncidentEventType } from '#contracts';
import { type IncidentStory, story } from '#testing';
import { intakeRules } from './incident-intake.js';

const { initial, evolve } = intakeRules;
const after = (told: IncidentStory) =>
  told.events.reduce((held, { event }) => evolve(held, event as IncidentEvent), initial);
const golden = (...types: IncidentEventType[]) => after(types.reduce((told, type) => told.step(type), story()));

const reported = goldenEvent('incident.reported.v1');
const [registration] = reported.data.clocksStarted;

describe('what intake keeps of an incident', () => {
  it('is what the report said, and who took it down', () =>
    expect(golden('incident.reported.v1')).toEqual({
      ...initial,
      number: '430211-20261009-000001',
      reportedAt: reported.time,
      takenBy: [reported.actor],
      channel: 'worker',
      textId: reported.data.text?.textId,
      registration,
    }));

  it('knows who took it down for somebody else as both', () => {
    const [clerk, forWhom] = ['0192f7a0-2222-7000-8000-000000000201', '0192f7a0-2222-7000-8000-000000000202'];
    expect(after(story().step('incident.reported.v1', { actor: clerk, actorfor: forWhom })).takenBy).toEqual([
      clerk,
      forWhom,
    ]);
  });

  it('knows the handler from acknowledgement until the incident goes to another unit', () => {
    const { handler } = goldenEvent('incident.acknowledged.v1').data;
    const acknowledged = ['incident.reported.v1', 'incident.dispatched.v1', 'incident.acknowledged.v1'] as const;
    expect(golden(...acknowledged).handler).toBe(handler);
    expect(golden(...acknowledged, 'incident.fed-back.v1', 'incident.reworked.v1').handler).toBe(handler);
    expect(golden(...acknowledged, 'incident.return-ruled.v1').handler).toBeNull();
  });

  it('knows what it is merged into, until it is taken out again', () => {
    const { masterId: incidentId, masterNumber: number } = goldenEvent('incident.merged.v1').data;
    expect(golden('incident.reported.v1', 'incident.merged.v1').mergedInto).toEqual({ incidentId, number });
    expect(golden('incident.reported.v1', 'incident.merged.v1', 'incident.unmerged.v1').mergedInto).toBeNull();
  });
});

describe('a verification', () => {
  const requested = goldenEvent('incident.verification-requested.v1');
  const asked = () => story().step('incident.reported.v1').step('incident.verification-requested.v1');

  it('stops the registration clock until the answer, and knows who was asked what', () => {
    expect(after(asked())).toMatchObject({
      registration,
      verification: {
        asked: [requested.data.worker],
        attempt: 1,
        question: requested.data.question,
        pausedSince: requested.time,
      },
    });
    const answered = after(asked().step('incident.verified.v1'));
    expect(answered.registration).toEqual(goldenEvent('incident.verified.v1').data.clocksStarted[0]);
    expect(answered.verification.pausedSince).toBeNull();
  });

  it('keeps it standing while another is asked', () => {
    const another = asked()
      .step('incident.verified.v1', { data: { outcome: 'UNABLE', clocksStarted: [] } })
      .step('incident.verification-requested.v1', { time: '2026-10-09T03:00:00.000Z', data: { clocksStopped: [] } });
    expect(after(another).verification).toMatchObject({ pausedSince: requested.time, attempt: 1 });
    expect(after(another).verification.asked).toHaveLength(2);
  });

  it('lets an urgent report’s run on', () => {
    const urgent = story()
      .step('incident.reported.v1')
      .step('incident.verification-requested.v1', { data: { clocksStopped: [] } });
    expect(after(urgent).verification.pausedSince).toBeNull();
  });

  it('is over with whatever starts the clock anew', () => {
    const unmerged = after(asked().step('incident.merged.v1').step('incident.unmerged.v1'));
    expect(unmerged.verification.pausedSince).toBeNull();
    expect(unmerged.registration).toEqual(goldenEvent('incident.unmerged.v1').data.clocksStarted[0]);
  });
});
