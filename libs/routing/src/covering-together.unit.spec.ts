import type { RoutingRule } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coversRule } from './covering.js';
import { rulesCoveringTogether } from './covering-together.js';
import { aCase, anyRule, codes, county, rule } from './givens.spec.js';
import { applies } from './rule-that-applies.js';

const context = { county, subcategories: codes };
const together = (...rules: RoutingRule[]) =>
  rulesCoveringTogether(rules.slice(0, -1), rules.at(-1)!, context)?.map(({ number }) => number);
const hours = (from: string, to: string, days: 'ANY' | 'WORKDAYS' | 'DAYS_OFF' = 'ANY') => ({
  hours: { from, to, days },
});

describe('rules that cover another together', () => {
  it.each([
    ['day and night', [10, 20], [rule(10, hours('08:00', '18:00')), rule(20, hours('18:00', '08:00')), rule(30)]],
    [
      'workdays and days off',
      [10, 20],
      [
        rule(10, hours('00:00', '00:00', 'WORKDAYS')),
        rule(20, hours('07:00', '19:00', 'DAYS_OFF')),
        rule(30, hours('08:00', '12:00')),
      ],
    ],
    [
      'urgent and not',
      [10, 20],
      [rule(10, { urgent: true }), rule(20, { urgent: false }), rule(30, { majors: ['01'] })],
    ],
    [
      'all its categories, and those that are never reached there left out',
      [10, 30],
      [
        rule(10, { subcategories: ['0102'] }),
        rule(20, { majors: ['04'] }),
        rule(30, { subcategories: ['0103'] }),
        rule(40, { majors: ['01'] }),
      ],
    ],
    [
      'a rule with keywords',
      [10, 20],
      [rule(10, { urgent: true }), rule(20, { urgent: false }), rule(30, { keywords: ['SMOKE'] })],
    ],
  ])('by %s', (_, numbers, rules) => expect(together(...rules)).toEqual(numbers));

  it.each([
    ['with an hour between', [rule(10, hours('08:00', '18:00')), rule(20, hours('19:00', '08:00')), rule(30)]],
    ['by words', [rule(10, { urgent: true }), rule(20, { urgent: false, keywords: ['SMOKE'] }), rule(30)]],
    ['by all sources that are named', [rule(10, { sources: ['worker'] }), rule(20, { sources: ['clerk'] }), rule(30)]],
    [
      'by all areas that are named below its own: others may be set up',
      [
        rule(10, { areas: ['430211001001'] }),
        rule(20, { areas: ['430211001002'] }),
        rule(30, { areas: ['430211001000'] }),
      ],
    ],
  ])('are none %s', (_, rules) => expect(together(...rules)).toBeUndefined());

  /** One of everything that the rules can tell apart, and one that none of them names. */
  const everything = codes.flatMap((subcategory) =>
    ['430211001001001', '430211001001009', '430211001009001', '430211002001001', '430211009001001'].flatMap((grid) =>
      ['worker', 'clerk', null].flatMap((source) =>
        [true, false].flatMap((urgent) =>
          [true, false].flatMap((workday) =>
            Array.from({ length: 48 }, (__, half) =>
              aCase({ subcategory, grid, source, urgent, moment: { minute: half * 30, workday } }),
            ),
          ),
        ),
      ),
    ),
  );

  it('are found exactly where it is never reached, but for single ones with keywords', () =>
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 1, maxLength: 6 }), anyRule, (others, last) => {
        const earlier = others.map(({ when }, nth) => rule(nth + 1, { ...when, keywords: [] }));
        const keywordsFound = last.when.keywords;
        const reached = everything
          .map((one) => ({ ...one, keywordsFound }))
          .some((one) => applies(last, one) === 'YES' && earlier.every((before) => applies(before, one) === 'NO'));
        const covering = rulesCoveringTogether(earlier, last, context);
        expect(covering !== undefined).toBe(!reached);
        if (earlier.some((one) => coversRule(one, last, codes))) expect(covering).toBeDefined();
        // Those that are named do it by themselves.
        if (covering) expect(rulesCoveringTogether(covering, last, context)).toEqual(covering);
      }),
      { numRuns: 200 },
    ));

  it('claims nothing where it would take too long, and says so soon', () => {
    const many = Array.from({ length: 400 }, (_, nth) => {
      const [hour, minute] = [String(nth % 24).padStart(2, '0'), String((nth * 7) % 60).padStart(2, '0')];
      return rule(nth + 1, {
        ...hours(`${hour}:${minute}`, `${String((nth * 5) % 24).padStart(2, '0')}:${minute}`),
        areas: [`4302110${String(nth % 90).padStart(2, '0')}000`],
        sources: nth % 3 === 0 ? [`source-${nth % 7}`] : [],
      });
    });
    const began = performance.now();
    expect(together(...many, rule(500))).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
