import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { incident, sanitation, text } from '../../givens.spec.js';
import { RecordSurvey } from './record-survey.command.js';
import { decideSurvey, type SurveyContext } from './record-survey.decide.js';

const [caller, officer, handler] = [newId(), newId(), newId()];
const works = 'D430211-municipal_works';
const satisfied: RecordSurvey = { reached: true, responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED' };
const unresolved: RecordSurvey = {
  reached: true,
  responded: false,
  resolution: 'UNRESOLVED',
  satisfaction: 'DISSATISFIED',
  causeWithinPower: true,
};
const missed: RecordSurvey = { reached: false };
const context = (more: Partial<SurveyContext> = {}): SurveyContext => ({
  surveyors: [officer],
  theirUnits: ['430211000000'],
  remark: null,
  ...more,
});
const closed = (held: object = {}, scope: object = {}) =>
  incident('CLOSED', { caller, handlers: [handler], handlingUnits: [sanitation], ...held }, scope);

describe('calling back', () => {
  it('takes down what the caller says', () => {
    const remark = text();
    expect(stepOf(decideSurvey(closed(), unresolved, context({ remark })))).toEqual({
      type: 'incident.surveyed.v1',
      data: {
        party: caller,
        attempt: 1,
        reached: true,
        responded: false,
        resolution: 'UNRESOLVED',
        satisfaction: 'DISSATISFIED',
        causeWithinPower: true,
        remark,
        clocksStarted: [],
        clocksStopped: [],
      },
    });
    expect(stepOf(decideSurvey(closed(), satisfied, context())).data).toMatchObject({ causeWithinPower: null });
  });

  it('never counts whoever was not reached as satisfied', () =>
    expect(stepOf(decideSurvey(closed(), missed, context())).data).toMatchObject({
      reached: false,
      responded: null,
      resolution: null,
      satisfaction: 'NOT_RATED',
    }));

  it('is tried again until they are reached', () => {
    const tried = { attempt: 2, reached: false, callsForReopening: false };
    expect(stepOf(decideSurvey(closed({ survey: tried }), satisfied, context())).data).toMatchObject({ attempt: 3 });
    expect(refusalOf(decideSurvey(closed({ survey: { ...tried, reached: true } }), satisfied, context()))).toBe(
      'SURVEY.ANSWERED',
    );
  });
});

describe('a call-back is refused', () => {
  it('where nobody called', () =>
    expect(refusalOf(decideSurvey(closed({ caller: null }), satisfied, context()))).toBe('SURVEY.NO_CALLER'));

  it('to whoever handled it, and to who stands in for them', () =>
    expect(refusalOf(decideSurvey(closed(), satisfied, context({ surveyors: [officer, handler] })))).toBe(
      'SURVEY.OWN_HANDLING',
    ));

  it.each([
    ['fed it back', {}, { handlingUnits: [works] }],
    ['has it now', { leadUnit: works }, {}],
    ['helped', { coUnits: [works] }, {}],
  ])('to whoever has a post in a unit that %s', (_, scope, held) =>
    expect(
      refusalOf(decideSurvey(closed(held, scope), satisfied, context({ theirUnits: ['430211000000', works] }))),
    ).toBe('SURVEY.OWN_UNIT'),
  );
});

describe('what is taken down', () => {
  it.each<[object]>([
    [{}],
    [{ reached: true }],
    [{ reached: true, responded: true, satisfaction: 'SATISFIED' }],
    [{ reached: true, responded: true, resolution: 'RESOLVED' }],
    [{ reached: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED' }],
    [{ reached: false, satisfaction: 'SATISFIED' }],
    [{ reached: false, resolution: 'RESOLVED' }],
    [{ ...unresolved, causeWithinPower: undefined }],
    [{ ...satisfied, causeWithinPower: false }],
    [{ ...satisfied, remark: ' ' }],
    [{ ...satisfied, satisfaction: '满意' }],
  ])('is not %j', (body) => expect(RecordSurvey.safeParse(body).success).toBe(false));

  it.each([satisfied, unresolved, missed, { ...satisfied, satisfaction: 'NOT_RATED' as const }])('may be %j', (body) =>
    expect(RecordSurvey.parse(body)).toEqual(body),
  );
});
