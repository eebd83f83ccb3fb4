import { describe, expect, it } from '@jest/globals';
import { at, catalogue } from '../givens.spec.js';
import { handlingClocks } from './handling-clocks.js';

const clocksOf = (code: string, urgent: boolean) =>
  handlingClocks(urgent, catalogue.find(code)!, at).map(({ clock, startedAt, dueAt }) => {
    expect(startedAt).toBe('2026-10-09T01:00:00.000Z');
    return [clock, dueAt];
  });

describe('the clocks of a unit that is given an incident', () => {
  it('are those of signing and handling', () =>
    expect(clocksOf('0103', false)).toEqual([
      ['ACKNOWLEDGEMENT', '2026-10-09T05:00:00.000Z'],
      ['HANDLING', '2026-10-13T01:00:00.000Z'],
    ]));

  it('have making safe between them when it is urgent, and ten minutes to sign', () =>
    expect(clocksOf('0402', true)).toEqual([
      ['ACKNOWLEDGEMENT', '2026-10-09T01:10:00.000Z'],
      ['SECURING', '2026-10-09T03:00:00.000Z'],
      ['HANDLING', '2026-10-09T13:00:00.000Z'],
    ]));

  it('are the urgent ones when an officer raised it to urgent, without a limit that the catalogue does not give', () =>
    expect(clocksOf('0103', true)).toEqual([
      ['ACKNOWLEDGEMENT', '2026-10-09T01:10:00.000Z'],
      ['HANDLING', '2026-10-13T01:00:00.000Z'],
    ]));
});
