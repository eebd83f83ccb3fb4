import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent } from '#contracts';
import { eventLike, type IncidentStory, story } from '#testing';
import { closureRules, type IncidentClosure } from './incident-closure.js';

const { initial, evolve } = closureRules;
const [worker, clerk, crew, first, second] = [1, 2, 3, 4, 5].map((n) => `0192f7a0-2222-7000-8000-00000000010${n}`) as [
  string,
  string,
  string,
  string,
  string,
];

const after = (told: IncidentStory): IncidentClosure =>
  told.events.reduce((held, { event }) => evolve(held, event as IncidentEvent), initial);

const inspectedTwice = () =>
  story()
    .step('incident.reported.v1')
    .step('incident.registered.v1')
    .step('incident.fed-back.v1', { data: { handlers: [clerk] } })
    .step('incident.inspection-assigned.v1', { data: { inspector: first } })
    .step('incident.inspected.v1', { data: { outcome: 'UNABLE' } })
    .step('incident.inspection-assigned.v1', { data: { inspector: second } });

describe('what closure keeps', () => {
  it('is who was asked since the last feedback, and that an inspection is due', () =>
    expect(after(inspectedTwice())).toEqual({
      ...initial,
      handlers: [clerk],
      handlingUnits: ['D430211-sanitation'],
      asked: [first, second],
    }));

  it('begins anew with the next feedback, but for handlers and reworks', () =>
    expect(
      after(
        inspectedTwice()
          .step('incident.inspected.v1', { data: { outcome: 'FAIL' } })
          .step('incident.reworked.v1', { data: { reworkCount: 1 } })
          .step('incident.fed-back.v1', { data: { handlers: [clerk, crew] } }),
      ),
    ).toMatchObject({ handlers: [clerk, crew], asked: [], lastOutcome: null, reworkCount: 1 }));

  it('knows the worker who dealt with it as a handler, even after that was refused', () =>
    expect(
      after(
        story()
          .step('incident.self-handled.v1', { actor: worker })
          .step('incident.self-handling-refused.v1')
          .step('incident.fed-back.v1', { data: { handlers: [clerk] } }),
      ),
    ).toMatchObject({ handlers: [worker, clerk] }));

  it('knows who handled it in every round, reworked, reopened and returned to another unit', () => {
    const reopened = inspectedTwice()
      .step('incident.reworked.v1')
      .step('incident.fed-back.v1', { data: { handlers: [crew] } })
      .step('incident.closed.v1')
      .step('incident.reopened.v1')
      .step('incident.return-ruled.v1')
      .step('incident.fed-back.v1', { data: { unit: 'D430211-municipal_works', handlers: [worker] } });
    expect(after(reopened)).toMatchObject({
      handlers: [clerk, crew, worker],
      handlingUnits: ['D430211-sanitation', 'D430211-municipal_works'],
      ...{ asked: [], lastOutcome: null, round: 2, closedAt: null },
    });
  });

  it('knows for whom a worker stood in who dealt with it on the spot', () =>
    expect(after(story().step('incident.self-handled.v1', { actor: worker, actorfor: clerk }))).toMatchObject({
      handlers: [worker, clerk],
    }));

  it('is who called, when it was closed, and what was said since then', () => {
    const closed = inspectedTwice().step('incident.closed.v1');
    expect(after(closed)).toMatchObject({ round: 1, closedAt: closed.events.at(-1)!.event.time, survey: null });
    const missed = { reached: false, responded: null, resolution: null, satisfaction: 'NOT_RATED' } as const;
    closed.step('incident.surveyed.v1', { data: { ...missed, causeWithinPower: null } });
    expect(after(closed).survey).toEqual({ attempt: 1, reached: false, callsForReopening: false });
    closed.step('incident.surveyed.v1', { data: { attempt: 2 } });
    expect(after(closed).survey).toEqual({ attempt: 2, reached: true, callsForReopening: true });
    closed.step('incident.reopened.v1');
    expect(after(closed)).toMatchObject({ round: 2, closedAt: null, survey: null });
    const caller = '0192f7a0-7777-7000-8000-000000000001';
    expect(after(story().step('incident.reported.v1', { data: { reporterParty: caller } })).caller).toBe(caller);
  });

  it('is left alone by what others do', () =>
    expect(evolve(initial, eventLike('incident.acknowledged.v1').event as IncidentEvent)).toBe(initial));
});
