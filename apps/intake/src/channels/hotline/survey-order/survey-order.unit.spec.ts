import { describe, expect, it } from '@jest/globals';
import { SurveyOrder } from './survey-order.command.js';

const survey = { survey_no: 'S1', surveyed_at: '2026-10-12T10:00:00+08:00', reached: true, responded: true };
const satisfied = { ...survey, resolution: 'RESOLVED', satisfaction: 'SATISFIED' };
const isTaken = (asked: object) => SurveyOrder.safeParse(asked).success;

describe('a survey', () => {
  it('is one of somebody who answered, or of nobody', () => {
    expect(isTaken(satisfied)).toBe(true);
    expect(isTaken({ ...survey, reached: false, responded: null })).toBe(true);
    expect(isTaken({ ...satisfied, reached: false })).toBe(false);
    expect(isTaken(survey)).toBe(false);
  });

  it('says whose fault it is where, and only where, something is wrong', () => {
    const dissatisfied = { ...satisfied, satisfaction: 'DISSATISFIED' };
    expect(isTaken(dissatisfied)).toBe(false);
    expect(isTaken({ ...dissatisfied, cause_within_power: false })).toBe(true);
    expect(isTaken({ ...satisfied, resolution: 'UNRESOLVED', cause_within_power: true })).toBe(true);
    expect(isTaken({ ...satisfied, cause_within_power: true })).toBe(false);
  });
});
