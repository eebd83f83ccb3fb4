import { describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import { newId } from '#primitives';
import { incident, sanitation } from '../../givens.spec.js';
import { hotlineSurvey } from './hotline-survey.js';

const caller = newId();
const closed = (held: object = {}) =>
  incident('CLOSED', { caller, handlers: [], handlingUnits: [sanitation], ...held });
const surveyed = goldenEvent('incident.hotline-surveyed.v1').data;
const nobody = { reached: false, responded: null, resolution: null, satisfaction: 'NOT_RATED' } as const;

describe('a survey of the hotline’s', () => {
  it('is taken down like our own', () => {
    expect(hotlineSurvey(closed(), surveyed)).toMatchObject({
      steps: [
        {
          type: 'incident.surveyed.v1',
          data: {
            party: surveyed.party,
            attempt: 1,
            satisfaction: 'DISSATISFIED',
            causeWithinPower: true,
            remark: null,
          },
        },
      ],
    });
    expect(hotlineSurvey(closed(), { ...surveyed, ...nobody, causeWithinPower: null })).toMatchObject({
      steps: [{ data: nobody }],
    });
  });

  it('of another caller counts where it calls for reopening and nobody’s has, also where the first report had no caller', () => {
    const answered = { attempt: 1, reached: true, callsForReopening: false };
    for (const held of [{ survey: answered }, { survey: answered, caller: null }]) {
      expect(hotlineSurvey(closed(held), surveyed)).toMatchObject({
        steps: [{ data: { party: surveyed.party, attempt: 2, causeWithinPower: true } }],
      });
    }
  });

  it('is left where somebody has answered and it calls for nothing more, or it is not closed any more', () => {
    const satisfied = {
      ...surveyed,
      resolution: 'RESOLVED',
      satisfaction: 'SATISFIED',
      causeWithinPower: null,
    } as const;
    for (const callsForReopening of [true, false]) {
      const answered = { attempt: 1, reached: true, callsForReopening };
      expect(hotlineSurvey(closed({ survey: answered }), satisfied)).toBeUndefined();
      expect(
        hotlineSurvey(closed({ survey: answered }), { ...surveyed, ...nobody, causeWithinPower: null }),
      ).toBeUndefined();
    }
    const calledFor = { attempt: 1, reached: true, callsForReopening: true };
    expect(hotlineSurvey(closed({ survey: calledFor }), surveyed)).toBeUndefined();
    expect(hotlineSurvey(incident('INSPECTING', { caller }), surveyed)).toBeUndefined();
  });
});
