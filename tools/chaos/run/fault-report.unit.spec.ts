import { describe, expect, it } from '@jest/globals';
import { type FaultReport, inWords, judgeFaults } from './fault-report.js';

const hit: FaultReport = {
  target: 'dispatch#2',
  kind: 'kill',
  at: '2026-10-09T01:00:00.000Z',
  durationMs: 1_900,
  inFlight: 7,
  inFlightAtTarget: 2,
  back: true,
};
const missed: FaultReport = { ...hit, inFlight: 0, inFlightAtTarget: 0 };

describe('the verdict on the faults', () => {
  it('is good when four of five hit with commands in flight', () =>
    expect(judgeFaults([hit, hit, hit, hit, missed], 5)).toMatchObject({ hitInFlight: 4, good: true }));

  it.each([
    ['fewer do', [hit, hit, hit, missed, missed], 5],
    ['some never came', [hit, hit, hit, hit], 5],
    ['one stayed away', [hit, hit, hit, hit, { ...hit, back: false }], 5],
    ['none came', [], 1],
  ])('is bad when %s', (_, faults, wanted) => expect(judgeFaults(faults, wanted).good).toBe(false));
});

describe('a fault in words', () => {
  it('says what was in flight and when it ran again', () =>
    expect(inWords(hit, 3, 30)).toBe(
      'fault 3 of 30: kill dispatch#2, 7 commands in flight, 2 of them there; ran again after 1.9 s',
    ));

  it('says whether an answer got out', () => {
    const between = { ...hit, kind: 'between-commit-and-answer' as const, committed: true };
    expect(inWords({ ...between, answerGotOut: false }, 1, 1)).toMatch(/the answer had not got out$/);
    expect(inWords({ ...between, committed: false }, 1, 1)).toMatch(/no command was caught in between$/);
    expect(inWords({ ...hit, back: false, forced: true, inFlightAtTarget: null }, 1, 1)).toMatch(
      /7 commands in flight; was NOT back after 1.9 s \(killed, it did not end\)$/,
    );
  });
});
