import { describe, expect, it } from '@jest/globals';
import { countyCalendar } from '#deadlines';
import { at, incident, reference, rule, sanitation, water, withRules, works } from '../givens.spec.js';
import type { IncidentDispatch } from './incident-dispatch.js';
import { type DraftRules, RoutingDryRun } from './routing-dry-run.js';

const gas = { name: 'GAS_LEAK', words: ['燃气'] };
const went = (leadUnit: string, more: Partial<IncidentDispatch> = {}) =>
  incident('REGISTERED', { firstDispatch: { at: '2026-09-09T01:00:00.000Z', leadUnit }, ...more });
const run = (
  rules: DraftRules['rules'],
  incidents: readonly ReturnType<typeof went>[],
  { by = reference, keywordLists = [] as DraftRules['keywordLists'], now = at } = {},
) => {
  const dryRun = new RoutingDryRun({
    ...{ reference: by, draft: { rules, keywordLists }, calendar: countyCalendar(), now },
    listsOf: (version) => (version === 3 ? [gas] : []),
  });
  for (const one of incidents) dryRun.add(one);
  return dryRun.report();
};

describe('a dry run', () => {
  it('counts who would go elsewhere, from where to where, and names some', () => {
    const [first, second, third] = [went(sanitation), went(sanitation), went(works)];
    expect(run([rule(10, { lead: works })], [first, second, third])).toEqual({
      ...{ incidents: 3, elsewhere: 2, elsewhereThanByRulesInForce: 3, keywordsUnknown: 0, withoutCategory: 0 },
      moves: [{ from: sanitation, to: works, count: 2 }],
      examples: [first, second].map(({ incidentId }) => ({ incidentId, from: sanitation, to: works, rule: 10 })),
    });
  });

  it('finds nothing where the draft says what is in force', () => {
    const rules = [rule(10, { lead: works })];
    const report = run(rules, [went(works)], { by: withRules(...rules) });
    expect(report).toMatchObject({ incidents: 1, elsewhere: 0, elsewhereThanByRulesInForce: 0, moves: [] });
  });

  it('asks for the hour at which it was dispatched, not for the present one', () => {
    const morning = rule(10, { lead: water }, { hours: { from: '08:30', to: '12:00', days: 'WORKDAYS' } });
    const evening = new Date('2026-10-09T20:00:00.000+08:00');
    expect(run([morning], [went(sanitation)], { now: evening }).elsewhere).toBe(1);
  });

  it('leaves out what depends on words that nobody has looked for, and only that', () => {
    const rules = [rule(10, { lead: water }, { keywords: ['GAS_LEAK'] })];
    const lists = { keywordLists: [gas] };
    expect(run(rules, [went(sanitation)], lists)).toMatchObject({ keywordsUnknown: 1, elsewhere: 0 });
    const known = { routingRulesVersion: 3, keywordsFound: ['GAS_LEAK'] };
    expect(run(rules, [went(sanitation, known)], lists)).toMatchObject({ keywordsUnknown: 0, elsewhere: 1 });
    expect(run([rule(5, { lead: works }), ...rules], [went(sanitation)], lists)).toMatchObject({
      ...{ keywordsUnknown: 0, elsewhere: 1 },
    });
  });

  it('counts nobody as gone elsewhere whose unit was merged into the one that the draft names', () =>
    expect(run([rule(10, { lead: sanitation })], [went('D430211-greening')]).elsewhere).toBe(0));

  it('counts what the catalogue does not have, and leaves out what was never dispatched', () => {
    const unknown = went(sanitation);
    const report = run(
      [rule(10, {})],
      [{ ...unknown, particulars: { ...unknown.particulars, subcategory: '9999' } }, incident('REGISTERED')],
    );
    expect(report).toMatchObject({ incidents: 1, withoutCategory: 1 });
  });

  it('names fifty at most', () =>
    expect(
      run(
        [rule(10, { lead: works })],
        Array.from({ length: 60 }, () => went(sanitation)),
      ),
    ).toMatchObject({
      elsewhere: 60,
      examples: { length: 50 },
    }));
});
