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
      handlers: [clerk],
      asked: [first, second],
      lastOutcome: null,
      reworkCount: 0,
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

  it('is left alone by what others do', () =>
    expect(evolve(initial, eventLike('incident.acknowledged.v1').event as IncidentEvent)).toBe(initial));
});
