import { afterAll, describe, expect, it } from '@jest/globals';
import { type DataOf, goldenEvent, limitKinds, type StartedClock } from '#contracts';
import { defaultTimeRules, startClock, timeRulesOf } from '#deadlines';
import { eventLike } from '#testing';
import fc from 'fast-check';
import { signer } from './honest-export.spec.js';
import { verifyDeadlines } from './verify-deadlines.js';
import { type Bytes, filesOf, removeWritten, written } from './written-export.spec.js';

type Published = DataOf<'registry.time-rules-published.v1'>;

const golden = goldenEvent('registry.time-rules-published.v1').data;
const rulesPublished = (data: Partial<Published> = {}) => eventLike('registry.time-rules-published.v1', { data }).bytes;
const started = (...clocksStarted: StartedClock[]) =>
  eventLike('incident.dispatched.v1', { data: { clocksStarted } }).bytes;

const verdictOn = (...entries: Bytes[]) => verifyDeadlines(written(filesOf(entries, [entries.length], signer)));
const told = (...entries: Bytes[]): string =>
  verdictOn(...entries)
    .faults.map(({ kind, sequence }) => `${kind} ${sequence}`)
    .join(', ');

const rules = timeRulesOf(golden.version, golden);
const clock = startClock(
  'HANDLING',
  new Date('2026-09-30T15:30:00.000+08:00'),
  { limit: 4, kind: 'work_hour' },
  {
    rules,
    unit: 'D430211-sanitation',
    pauses: [{ from: '2026-09-30T08:00:00.000Z', to: '2026-09-30T09:00:00.000Z' }],
  },
);

afterAll(removeWritten);

describe('the deadlines of a log', () => {
  it('are right where they follow from what the log says, rules coming before or after', () => {
    expect(verdictOn(rulesPublished(), started(clock), started(clock, clock))).toEqual({
      ...{ clocks: { recomputed: 3, byLaw: 0 }, faults: [] },
    });
    expect(told(started(clock), rulesPublished())).toBe('');
  });

  it('are not computed where a county had no rules, and counted so', () =>
    expect(verdictOn(started({ ...clock, timeRules: 0, dueAt: '2026-12-31T00:00:00.000Z' }))).toMatchObject({
      clocks: { recomputed: 0, byLaw: 1 },
      faults: [],
    }));

  it.each<[what: string, wrong: object, kind: string]>([
    ['a minute later', { dueAt: new Date(Date.parse(clock.dueAt) + 60_000).toISOString() }, 'DEADLINE_WRONG'],
    ['by a longer limit', { limit: 5 }, 'DEADLINE_WRONG'],
    ['by another kind of limit', { limitKind: 'urgent_hour' }, 'DEADLINE_WRONG'],
    ['from another start', { startedAt: '2026-10-08T01:00:00.000Z' }, 'DEADLINE_WRONG'],
    ['by another unit’s hours', { unit: 'D430211-water' }, 'DEADLINE_WRONG'],
    ['without its pause', { pauses: [] }, 'DEADLINE_WRONG'],
    ['by rules that nobody published', { timeRules: 9 }, 'TIME_RULES_UNKNOWN'],
    ['by no rules', { timeRules: undefined }, 'TIME_RULES_UNKNOWN'],
    ['by a kind of limit that is none', { limitKind: 'fortnight' }, 'CLOCK_MALFORMED'],
    ['by no limit', { limit: 'long' }, 'CLOCK_MALFORMED'],
    ['at no time', { dueAt: '2026-13-01T00:00:00.000Z' }, 'CLOCK_MALFORMED'],
    ['with pauses that are none', { pauses: [{ from: 'now' }] }, 'CLOCK_MALFORMED'],
  ])('are found wrong, or untold: %s', (_, wrong, kind) =>
    expect(told(rulesPublished(), started(clock), started({ ...clock, ...wrong }))).toBe(`${kind} 3`),
  );

  it('are told with incident, version and clock, and what they should be', () => {
    const { faults } = verdictOn(rulesPublished(), started({ ...clock, dueAt: '2026-10-08T00:00:00.000Z' }));
    expect(faults[0]!.detail).toMatch(
      /^[0-9a-f-]{36}, version 3, HANDLING: due 2026-10-08T00:00:00.000Z, by time rules 1 2026-10-0\dT/,
    );
  });

  it('go by no rules that are told twice, or by somebody else', () => {
    const twice = told(rulesPublished(), rulesPublished({ hours: [['00:00', '24:00']] }), started(clock));
    expect(twice).toBe('TIME_RULES_MALFORMED 2');
    const forged = eventLike('registry.time-rules-published.v1', { source: '/grid-dispatch/dispatch' }).bytes;
    expect(told(forged, started(clock))).toBe('TIME_RULES_MALFORMED 1, TIME_RULES_UNKNOWN 2');
  });
});

const times = fc.uniqueArray(fc.integer({ min: 0, max: 24 * 4 }), { minLength: 2, maxLength: 8 }).map((quarters) => {
  const text = quarters
    .sort((a, b) => a - b)
    .map((quarter) => `${String(quarter >> 2).padStart(2, '0')}:${String((quarter & 3) * 15).padStart(2, '0')}`);
  return Array.from({ length: text.length >> 1 }, (_, n) => [text[2 * n]!, text[2 * n + 1]!] as [string, string]);
});
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-01'), noInvalidDate: true });
const anyRules = fc.record({
  hours: times,
  unitHours: fc.oneof(times, fc.constant('AROUND_THE_CLOCK' as const)).map((hours) => ({ 'D430211-water': hours })),
  days: fc
    .array(fc.tuple(moment, fc.constantFrom('WORKDAY' as const, 'DAY_OFF' as const)), { maxLength: 60 })
    .map((days) => Object.fromEntries(days.map(([at, kind]) => [at.toISOString().slice(0, 10), kind]))),
});
const anyClock = fc.record({
  start: moment,
  limit: fc.oneof(
    fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4),
    fc.double({ min: 0, max: 40, noNaN: true }),
    fc.constantFrom(1 / 6, 1 / 3),
  ),
  kind: fc.constantFrom(...limitKinds),
  unit: fc.constantFrom('D430211-water', 'D430211-parks', null),
  pauses: fc.array(
    fc.tuple(moment, fc.integer({ min: 1, max: 2e9 })).map(([from, length]) => ({
      from: from.toISOString(),
      to: new Date(from.getTime() + length).toISOString(),
    })),
    { maxLength: 4 },
  ),
});

it('two programs that share nothing come to the same deadline, whatever the rules and the clock', () =>
  fc.assert(
    fc.property(anyRules, fc.array(anyClock, { minLength: 1, maxLength: 20 }), (own, asked) => {
      const by = timeRulesOf(1, { ...defaultTimeRules, ...own });
      const clocks = asked.map(({ start, limit, kind, unit, pauses }) =>
        startClock('HANDLING', start, { limit, kind }, { rules: by, unit, pauses }),
      );
      expect(verdictOn(rulesPublished(own), started(...clocks)).faults).toEqual([]);
    }),
  ));
