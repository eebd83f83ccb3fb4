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
          data: { party: caller, attempt: 1, satisfaction: 'DISSATISFIED', causeWithinPower: true, remark: null },
        },
      ],
    });
    expect(hotlineSurvey(closed(), { ...surveyed, ...nobody, causeWithinPower: null })).toMatchObject({
      steps: [{ data: nobody }],
    });
  });

  it('is left where the caller has answered, or it is not closed any more', () => {
    const answered = { attempt: 1, reached: true, callsForReopening: false };
    expect(hotlineSurvey(closed({ survey: answered }), surveyed)).toBeUndefined();
    expect(hotlineSurvey(incident('INSPECTING', { caller }), surveyed)).toBeUndefined();
  });
});
