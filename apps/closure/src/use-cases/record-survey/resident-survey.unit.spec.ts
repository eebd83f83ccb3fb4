import { describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import { statutoryRules } from '#deadlines';
import { incident, sanitation } from '../../givens.spec.js';
import { residentSurvey } from './resident-survey.js';

const closedAt = '2026-10-10T02:00:00.000Z';
const inTime = '2026-10-12T02:00:00.000Z';
const asked = goldenEvent('incident.resident-surveyed.v1').data;
const rated = { ...asked, resolution: 'RESOLVED', satisfaction: 'SATISFIED', asksForReopening: false } as const;
const closed = (held: object = {}, scope: object = {}) =>
  incident('CLOSED', { handlingUnits: [sanitation], closedAt, ...held }, scope);
const take = (from: ReturnType<typeof closed>, data: typeof asked | typeof rated = asked, time = inTime) =>
  residentSurvey(from, { time, data }, statutoryRules);

describe('what a resident says of it', () => {
  it('is taken down as by themselves, and judges nobody’s power', () =>
    expect(take(closed())).toMatchObject({
      steps: [
        {
          type: 'incident.surveyed.v1',
          data: {
            ...{ party: asked.party, attempt: 1, reached: true, satisfaction: 'DISSATISFIED', causeWithinPower: null },
            ...{ byResident: { asksForReopening: true }, remark: null },
          },
        },
      ],
    }));

  it('asks for nothing after the window, nor where no unit had it', () => {
    const nothing = { steps: [{ data: { byResident: { asksForReopening: false } } }] };
    expect(take(closed(), asked, '2026-11-12T02:00:00.000Z')).toMatchObject(nothing);
    expect(take(closed({}, { leadUnit: null }))).toMatchObject(nothing);
  });

  it('counts once somebody has answered only where it asks for more', () => {
    const answered = { attempt: 1, reached: true, callsForReopening: false };
    expect(take(closed({ survey: answered }), rated)).toBeUndefined();
    expect(take(closed({ survey: answered }))).toMatchObject({ steps: [{ data: { attempt: 2 } }] });
    expect(take(closed({ survey: { ...answered, callsForReopening: true } }))).toBeUndefined();
    expect(take(closed({ survey: { ...answered, reached: false } }), rated)).toMatchObject({
      steps: [{ data: { attempt: 2, satisfaction: 'SATISFIED' } }],
    });
    expect(take(incident('INSPECTING', {}))).toBeUndefined();
  });
});
