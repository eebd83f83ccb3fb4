import { describe, expect, it } from '@jest/globals';
import { defaultTimeRules, timeRulesOf } from '#deadlines';
import { at, catalogue, rules, sanitation } from '../givens.spec.js';
import { handlingClocks } from './handling-clocks.js';

const clocksOf = (code: string, urgent: boolean, by = rules, coUnits: string[] = []) =>
  handlingClocks(urgent, catalogue.find(code)!, { at, rules: by, unit: sanitation }, coUnits).map(
    ({ clock, startedAt, dueAt, unit }) => {
      expect([startedAt, unit]).toEqual(['2026-10-09T01:00:00.000Z', sanitation]);
      return [clock, dueAt];
    },
  );

describe('the clocks of a unit that is given an incident', () => {
  it('are those of signing and handling', () =>
    expect(clocksOf('0103', false)).toEqual([
      ['ACKNOWLEDGEMENT', '2026-10-09T07:00:00.000Z'],
      ['HANDLING', '2026-10-14T09:30:00.000Z'],
    ]));

  it('have making safe between them when it is urgent, and ten minutes to sign', () =>
    expect(clocksOf('0402', true)).toEqual([
      ['ACKNOWLEDGEMENT', '2026-10-09T01:10:00.000Z'],
      ['SECURING', '2026-10-09T03:00:00.000Z'],
      ['HANDLING', '2026-10-09T13:00:00.000Z'],
    ]));

  it('have one for all who help, which ends before the whole', () =>
    expect(clocksOf('0102', false, rules, ['D430211-water', 'D430211-health'])).toEqual([
      ['ACKNOWLEDGEMENT', '2026-10-09T07:00:00.000Z'],
      ['HANDLING', '2026-10-09T07:00:00.000Z'],
      ['SUB_TASK', '2026-10-09T06:12:00.000Z'],
    ]));

  it('are the urgent ones when an officer raised it to urgent, without a limit that the catalogue does not give', () =>
    expect(clocksOf('0103', true)).toEqual([
      ['ACKNOWLEDGEMENT', '2026-10-09T01:10:00.000Z'],
      ['HANDLING', '2026-10-13T01:00:00.000Z'],
    ]));
  it('run by the unit’s own hours, where the county has published them', () => {
    const early = timeRulesOf(7, { ...defaultTimeRules, unitHours: { [sanitation]: [['05:00', '10:00']] } });
    expect(clocksOf('0103', false, early)).toEqual([
      ['ACKNOWLEDGEMENT', '2026-10-10T00:00:00.000Z'],
      ['HANDLING', '2026-10-14T02:00:00.000Z'],
    ]);
  });
});
