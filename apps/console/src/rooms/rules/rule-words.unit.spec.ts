import { describe, expect, it } from '@jest/globals';
import { changesBetween } from '../../parts/publish/changes.js';
import { conditionsOf, consequencesOf, linesOf, moved, newRule, type RuleNames } from './rule-words.js';

const names: RuleNames = {
  text: (key, values = {}) => [key.replace('rules.', ''), ...Object.values(values)].join(' '),
  major: (code) => `大类${code}`,
  subcategory: (code) => `小类${code}`,
  unit: (code) => `单位${code}`,
};
const rule = newRule([], 'sanitation');

describe('a rule in words', () => {
  it('that says nothing applies to everything', () => expect(conditionsOf(rule, names)).toEqual([]));

  it('names every condition it has', () => {
    const hours = { from: '22:00', to: '06:00', days: 'ANY' as const };
    const when = { ...rule.when, majors: ['01'], areas: ['430211001000'], hours, sources: ['clerk'], urgent: true };
    expect(conditionsOf({ ...rule, when }, names)).toEqual([
      ...['words.majors 大类01', 'words.areas 单位430211001000', 'words.hours 22:00 06:00 days.ANY'],
      ...['words.sources incident.channel.clerk', 'words.urgent'],
    ]);
  });

  it('tells who leads, who helps, on which level and how fast', () => {
    const limit = { limit: 4, limitKind: 'work_hour' as const };
    const then = { lead: 'COMMUNITY', coUnits: ['water'], level: 'community' as const, limit };
    expect(consequencesOf({ ...rule, then }, names)).toEqual([
      ...['COMMUNITY', 'words.co 单位water', 'words.level levels.community', 'words.limit 4 kinds.work_hour'],
    ]);
  });
});

describe('the order of rules', () => {
  it('changes by moving one', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });

  it('is a change of what is published, rule by rule', () => {
    const table = [rule, { ...rule, number: 20 }];
    const lines = (rules: typeof table) => linesOf(rules, names);
    const changes = changesBetween(
      lines(table),
      lines(moved(table, 1, 0)),
      ({ key }) => key,
      ({ order }) => ({ order }),
    );
    expect(changes.map(({ key, fields }) => [key, fields[0]!.before, fields[0]!.after])).toEqual([
      ['20', '2', '1'],
      ['10', '1', '2'],
    ]);
  });

  it('leaves the numbers alone; a new one has the next', () =>
    expect(newRule([{ ...rule, number: 40 }, rule], 'x').number).toBe(50));
});
