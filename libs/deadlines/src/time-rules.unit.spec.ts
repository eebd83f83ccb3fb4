import { describe, expect, it } from '@jest/globals';
import { goldenEvent, timeRules } from '#contracts';
import { startClock } from './start-clock.js';
import { defaultTimeRules, statutoryRules, timeRulesOf } from './time-rules.js';

const published = goldenEvent('registry.time-rules-published.v1').data;
const rules = timeRulesOf(published.version, published);
const friday = new Date('2026-10-09T15:00:00.000+08:00');
const dueBy = (by: typeof rules, unit: string | null) =>
  startClock('HANDLING', friday, { limit: 3, kind: 'work_hour' }, { rules: by, unit }).dueAt;

describe('a county’s time rules', () => {
  it.each([
    ['the county’s hours', null, '2026-10-10T01:00:00.000Z'],
    ['the county’s hours, where the unit has none of its own', 'D430211-parks', '2026-10-10T01:00:00.000Z'],
    ['the unit’s own hours', 'D430211-sanitation', '2026-10-09T10:00:00.000Z'],
    ['every hour, around the clock', 'D430211-water', '2026-10-09T10:00:00.000Z'],
  ])('count %s', (_, unit, due) => expect(dueBy(rules, unit)).toBe(due));

  it('go by their own days, whatever the law’s table says', () => {
    const own = timeRulesOf(2, { ...defaultTimeRules, days: { '2026-10-12': 'DAY_OFF' } });
    // The Saturday that is worked by law is a weekend here.
    expect(dueBy(own, null)).toBe('2026-10-13T01:00:00.000Z');
  });

  it('are the law’s days, office hours and the default limits, where nobody published any', () => {
    expect(timeRules.parse(defaultTimeRules)).toEqual(defaultTimeRules);
    expect(statutoryRules.version).toBe(0);
    expect(dueBy(statutoryRules, 'D430211-water')).toBe('2026-10-10T01:00:00.000Z');
  });

  it.each([
    [
      'hours out of order',
      {
        hours: [
          ['14:00', '17:30'],
          ['08:30', '12:00'],
        ],
      },
    ],
    [
      'hours that overlap',
      {
        hours: [
          ['08:30', '12:00'],
          ['11:00', '17:30'],
        ],
      },
    ],
    ['hours that end before they begin', { hours: [['12:00', '08:30']] }],
    ['hours of no day', { hours: [['08:30', '24:30']] }],
    ['no hours', { hours: [] }],
    ['a day that is none', { days: { '2026-02-30': 'DAY_OFF' } }],
    ['a limit left out', { stageLimits: { ...defaultTimeRules.stageLimits, ruling: undefined } }],
    ['a limit below nothing', { redCardAfter: { limit: -1, kind: 'work_day' } }],
    ['reminders out of order', { reminders: [80, 50] }],
    ['an extension of nothing', { longestExtension: 0 }],
    ['a suspension without end', { longestSuspension: 367 }],
    ['a suspension of half a day', { longestSuspension: 0.5 }],
    ['a sub-task longer than its task', { subTaskShare: 1.1 }],
  ])('have no %s', (_, wrong) => expect(timeRules.safeParse({ ...defaultTimeRules, ...wrong }).success).toBe(false));
});
