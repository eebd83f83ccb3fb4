import { describe, expect, it } from '@jest/globals';
import { aCase, rule } from './givens.spec.js';
import { applies, ruleThatApplies } from './rule-that-applies.js';

const night = { from: '17:30', to: '08:30', days: 'ANY' } as const;
const morning = { from: '08:30', to: '12:00', days: 'WORKDAYS' } as const;

describe('a rule', () => {
  it.each([
    ['a subcategory', { subcategories: ['0102', '0103'] }, 'YES'],
    ['another subcategory', { subcategories: ['0102'] }, 'NO'],
    ['its major', { majors: ['01'] }, 'YES'],
    ['its major, or another subcategory', { majors: ['01'], subcategories: ['0402'] }, 'YES'],
    ['another major', { majors: ['04'] }, 'NO'],
    ['its township', { areas: ['430211001000'] }, 'YES'],
    ['its grid', { areas: ['430211001001001'] }, 'YES'],
    ['the township beside it', { areas: ['430211002000'] }, 'NO'],
    ['its channel', { sources: ['hotline', 'worker'] }, 'YES'],
    ['another channel', { sources: ['hotline'] }, 'NO'],
    ['what is urgent', { urgent: true }, 'NO'],
    ['what is not urgent', { urgent: false }, 'YES'],
    ['the morning', { hours: morning }, 'YES'],
    ['the night', { hours: night }, 'NO'],
    ['words that nobody said', { keywords: ['GAS_LEAK'] }, 'NO'],
    ['its major in another township', { majors: ['01'], areas: ['430211002000'] }, 'NO'],
  ] as const)('about %s: %j applies: %s', (_, when, answer) =>
    expect(applies(rule(1, structuredClone(when) as object), aCase())).toBe(answer),
  );

  it.each([
    [night, 17 * 60 + 29, true, 'NO'],
    [night, 17 * 60 + 30, true, 'YES'],
    [night, 0, false, 'YES'],
    [night, 8 * 60 + 29, true, 'YES'],
    [night, 8 * 60 + 30, true, 'NO'],
    [morning, 9 * 60, false, 'NO'],
    [{ ...morning, days: 'DAYS_OFF' }, 9 * 60, false, 'YES'],
    [{ from: '08:00', to: '08:00', days: 'ANY' }, 0, true, 'YES'],
  ] as const)('for %j at minute %s of a workday (%s) applies: %s', (hours, minute, workday, answer) =>
    expect(applies(rule(1, { hours }), aCase({ moment: { minute, workday } }))).toBe(answer),
  );

  it('about words is known to apply where one of its lists is found, and unknown where one was not looked for', () => {
    const about = rule(1, { keywords: ['GAS_LEAK', 'SMOKE'] });
    expect(applies(about, aCase({ keywordsFound: ['SMOKE'], keywordsUnknown: ['GAS_LEAK'] }))).toBe('YES');
    expect(applies(about, aCase({ keywordsUnknown: ['GAS_LEAK'] }))).toBe('UNKNOWN');
    expect(applies(about, aCase({ keywordsUnknown: ['GAS_LEAK'], subcategory: '0402' }))).toBe('UNKNOWN');
    expect(applies(rule(1, { ...about.when, urgent: true }), aCase({ keywordsUnknown: ['GAS_LEAK'] }))).toBe('NO');
  });
});

describe('of several rules', () => {
  const last = rule(30);

  it('the first that applies is taken, in the order of the table', () => {
    const first = rule(20, { majors: ['01'] });
    expect(ruleThatApplies([rule(10, { urgent: true }), first, last], aCase())).toBe(first);
    expect(ruleThatApplies([last, first], aCase())).toBe(last);
  });

  it('none may apply', () => expect(ruleThatApplies([rule(1, { urgent: true })], aCase())).toBeUndefined());

  it('nobody can say where an earlier one may apply', () => {
    const unknown = aCase({ keywordsUnknown: ['GAS_LEAK'] });
    expect(ruleThatApplies([rule(1, { keywords: ['GAS_LEAK'] }), last], unknown)).toBe('UNKNOWN');
    expect(ruleThatApplies([last, rule(1, { keywords: ['GAS_LEAK'] })], unknown)).toBe(last);
  });
});
