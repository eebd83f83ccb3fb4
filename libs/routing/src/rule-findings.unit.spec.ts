import type { RoutingRule } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coversRule } from './covering.js';
import { aCase, anyRule, catalogue, codes, county, rule, some } from './givens.spec.js';
import { ruleFindings } from './rule-findings.js';
import { applies } from './rule-that-applies.js';

const open = new Map([
  ['430211001000', true],
  ['430211001001', true],
  ['D430211-sanitation', true],
  ['D430211-municipal_works', true],
  ['D430211-greening', false],
  ['D430281-sanitation', true],
]);
const gas = { name: 'GAS_LEAK', words: ['燃气'] };
const findings = (rules: RoutingRule[], { keywordLists = [gas], units = open } = {}) =>
  ruleFindings({ county, rules, keywordLists }, { catalogue, open: units }).map(({ kind, rule: number, about }) => [
    kind,
    number,
    about,
  ]);

describe('what is found in a table of rules', () => {
  it('is nothing in one that is sound', () =>
    expect(
      findings([
        rule(10, { keywords: ['GAS_LEAK'], lead: 'municipal_works', coUnits: ['COMMUNITY'] }),
        rule(20, { areas: ['430211001000'], subcategories: ['0103'], lead: 'COMMUNITY' }),
        rule(30, { majors: ['01'] }),
      ]),
    ).toEqual([]));

  it.each([
    ['NUMBER_TWICE', 10, '10', [rule(10, { urgent: true }), rule(10, { urgent: false })]],
    ['UNKNOWN_UNIT', 10, 'D430211-nobody', [rule(10, { lead: 'nobody' })]],
    ['UNKNOWN_UNIT', 10, 'D430281-sanitation', [rule(10, { coUnits: ['D430281-sanitation'] })]],
    ['CLOSED_UNIT', 10, 'D430211-greening', [rule(10, { lead: 'greening' })]],
    ['UNIT_TWICE', 10, 'D430211-sanitation', [rule(10, { coUnits: ['sanitation'] })]],
    ['UNKNOWN_AREA', 10, '430211009000', [rule(10, { areas: ['430211009000'] })]],
    ['UNKNOWN_SUBCATEGORY', 10, '9999', [rule(10, { subcategories: ['9999'] })]],
    ['UNKNOWN_SUBCATEGORY', 10, '99', [rule(10, { majors: ['99'] })]],
    ['UNKNOWN_KEYWORD_LIST', 10, 'SMOKE', [rule(10, { keywords: ['SMOKE'] })]],
    ['UNREACHABLE', 20, '10', [rule(10, { majors: ['01'] }), rule(20, { subcategories: ['0103'], urgent: true })]],
    ['UNREACHABLE', 20, '10', [rule(10), rule(20, { keywords: ['GAS_LEAK'] })]],
    [
      'UNREACHABLE',
      20,
      '10',
      [
        rule(10, { hours: { from: '18:00', to: '08:00', days: 'ANY' } }),
        rule(20, { hours: { from: '23:00', to: '01:00', days: 'DAYS_OFF' } }),
      ],
    ],
  ] as const)('names %s in rule %s: %s', (kind, number, about, rules) =>
    expect(findings([...rules])).toContainEqual([kind, number, about]),
  );

  it('names a list that is there twice', () =>
    expect(findings([], { keywordLists: [gas, gas] })).toEqual([['KEYWORD_LIST_TWICE', null, 'GAS_LEAK']]));

  it('names as uncovered what the catalogue gives to a department that is not there, and is no fault', () => {
    const units = new Map([...open].filter(([code]) => code !== 'D430211-municipal_works'));
    const [found] = ruleFindings({ county, rules: [], keywordLists: [] }, { catalogue, open: units });
    expect(found).toEqual({ kind: 'UNCOVERED', rule: null, about: '0402', fault: false });
    expect(findings([rule(10, { majors: ['04'] })], { units })).toEqual([]);
    expect(findings([rule(10, { majors: ['04'], urgent: true })], { units })).toEqual([['UNCOVERED', null, '0402']]);
  });

  it('does not call unreachable what only some of an earlier rule’s conditions cover', () => {
    const day = rule(10, { hours: { from: '08:00', to: '18:00', days: 'WORKDAYS' } });
    const all = rule(20, { hours: { from: '09:00', to: '10:00', days: 'ANY' } });
    expect(findings([day, all])).toEqual([]);
    expect(findings([rule(10, { areas: ['430211001001'] }), rule(20, { areas: ['430211001000'] })])).toEqual([]);
  });
});

const anyCase = fc.record({
  subcategory: fc.constantFrom(...codes),
  grid: fc.constantFrom('430211001001001', '430211001002001', '430211002001001'),
  source: fc.constantFrom('worker', 'clerk', null),
  urgent: fc.boolean(),
  keywordsFound: some('GAS_LEAK', 'SMOKE'),
  moment: fc.record({ minute: fc.integer({ min: 0, max: 1439 }), workday: fc.boolean() }),
});

describe('a rule that covers another', () => {
  /** Two rules that have some conditions in common, so that one often covers the other. */
  const alike = fc
    .tuple(anyRule, anyRule, some('majors', 'subcategories', 'areas', 'sources', 'keywords', 'urgent', 'hours'))
    .map(([outer, inner, shared]) => {
      const common = Object.fromEntries(
        Object.entries(outer.when).filter(([name]) => shared.some((one) => one === name)),
      );
      return { outer, inner: rule(2, { ...inner.when, ...common }) };
    });

  it('applies wherever that one does', () =>
    fc.assert(
      fc.property(alike, fc.array(anyCase, { minLength: 20 }), ({ outer, inner }, cases) => {
        const missed = cases.filter(
          (one) => applies(inner, aCase(one)) === 'YES' && applies(outer, aCase(one)) === 'NO',
        );
        if (coversRule(outer, inner, codes)) expect(missed).toEqual([]);
      }),
      { numRuns: 1_000 },
    ));

  it('covers itself, and what only one of its conditions narrows', () =>
    fc.assert(
      fc.property(anyRule, anyRule, (one, { when: { urgent, areas } }) => {
        expect(coversRule(one, one, codes)).toBe(true);
        const narrowed = rule(2, { ...one.when, urgent: one.when.urgent ?? urgent });
        expect(coversRule(one, narrowed, codes)).toBe(true);
        if (one.when.areas.length === 0) expect(coversRule(one, rule(2, { ...one.when, areas }), codes)).toBe(true);
      }),
    ));
});
