import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, catalogue, reported, rules } from '../givens.spec.js';
import {
  dispatchClock,
  isUrgentReport,
  registrationClock,
  registrationResumed,
  selfHandlingClock,
  verificationClock,
} from './clocks.js';

describe('intake’s clocks', () => {
  it('give half an hour to register, ten minutes when urgent', () => {
    expect(registrationClock(false, at, rules)).toMatchObject({
      clock: 'REGISTRATION',
      startedAt: '2026-10-09T01:00:00.000Z',
      dueAt: '2026-10-09T01:30:00.000Z',
    });
    expect(registrationClock(true, at, rules).dueAt).toBe('2026-10-09T01:10:00.000Z');
  });

  it('give dispatch half an hour', () => expect(dispatchClock(at, rules).dueAt).toBe('2026-10-09T01:30:00.000Z'));

  it.each([
    ['2026-10-08T16:00:00.000Z', '2026-10-09T15:59:59.999Z'],
    ['2026-10-09T15:59:59.999Z', '2026-10-09T15:59:59.999Z'],
    ['2026-10-03T02:00:00.000Z', '2026-10-08T15:59:59.999Z'],
  ])(
    'let what was handled at %s be confirmed until %s: midnight in Shanghai, of the next working day in a holiday',
    (time, due) =>
      expect(selfHandlingClock(new Date(time), rules)).toMatchObject({
        clock: 'INSPECTION',
        startedAt: time,
        dueAt: due,
      }),
  );
});

describe('a verification', () => {
  it('has a day and a night, over holidays as well', () =>
    expect(verificationClock(new Date('2026-10-03T15:00:00.000Z'), rules)).toMatchObject({
      clock: 'VERIFICATION',
      dueAt: '2026-10-04T15:00:00.000Z',
    }));

  const waiting = (
    registration = registrationClock(false, at, rules),
    since: string | null = '2026-10-09T01:10:00.000Z',
  ) =>
    reported({
      registration,
      verification: { asked: [], attempt: 1, question: null, pausedSince: since },
    }).held;

  it('leaves the officer what was left of the limit, and says for how long the clock stood still', () =>
    expect(
      registrationResumed(waiting(), { urgent: false, at: new Date('2026-10-09T02:40:00.000Z'), rules }),
    ).toMatchObject([
      {
        clock: 'REGISTRATION',
        startedAt: '2026-10-09T01:00:00.000Z',
        dueAt: '2026-10-09T03:00:00.000Z',
        pauses: [{ from: '2026-10-09T01:10:00.000Z', to: '2026-10-09T02:40:00.000Z' }],
      },
    ]));

  it('starts nothing anew where the clock runs on', () => {
    expect(registrationResumed(waiting(undefined, null), { urgent: false, at, rules })).toEqual([]);
    expect(registrationResumed({ ...waiting(), registration: null }, { urgent: false, at, rules })).toEqual([]);
  });

  it('gives no minute away, however often somebody is asked', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }))), (turns) => {
        // In minutes of an urgent report, that run on at night: the officer’s own, then the worker’s.
        let clock = registrationClock(true, at, rules);
        let now = at.getTime();
        for (const [own, workers] of turns) {
          const since = now + own * 60_000;
          now = since + workers * 60_000;
          const before = Date.parse(clock.dueAt);
          const standing = waiting(clock, new Date(since).toISOString());
          clock = registrationResumed(standing, { urgent: true, at: new Date(now), rules })[0]!;
          // Once it has run out, no waiting brings it back.
          expect(Date.parse(clock.dueAt)).toBe(since < before ? before + workers * 60_000 : before);
        }
      }),
    ));
});

it.each([
  ['0402', true],
  ['0103', false],
  ['9999', false],
  [null, false],
])('a report of %s is urgent: %s', (subcategory, urgent) =>
  expect(isUrgentReport(reported({ subcategory }).particulars, catalogue)).toBe(urgent),
);
