import { describe, expect, it } from '@jest/globals';
import { type CatalogueItem, goldenEvent } from '#contracts';
import { catalogueFaults } from './catalogue-faults.js';

const { items } = goldenEvent('registry.catalogue-published.v1').data;
const [plain, urgent] = items as [CatalogueItem, CatalogueItem];
const known = { departments: new Set(items.map(({ leadDepartment }) => leadDepartment)), before: items };
const faults = (changed: readonly CatalogueItem[], about = known) =>
  catalogueFaults(changed, about).map(({ code, fault }) => `${code} ${fault}`);
const instead = (change: Partial<CatalogueItem>, of = plain) =>
  faults(items.map((item) => (item === of ? { ...item, ...change } : item)));

describe('a drafted catalogue', () => {
  it('is without faults when only names and limits change', () =>
    expect(instead({ nameZh: '积存渣土', limit: 3 })).toEqual([]));

  it.each<[string, Partial<CatalogueItem>, CatalogueItem, string[]]>([
    ['a code twice', { code: '0102' }, plain, ['0102 CODE_TWICE', '0103 CODE_GONE']],
    ['two names of one major', { majorZh: '环境' }, plain, ['0102 MAJOR_NAMED_TWICE']],
    ['a department that no county has', { leadDepartment: 'space_travel' }, plain, ['0103 NO_DEPARTMENT']],
    ['no name', { nameEn: ' ' }, plain, ['0103 NAME_MISSING']],
    ['half a day', { limit: 1.5 }, plain, ['0103 PART_OF_DAY']],
    ['securing what is not urgent', { secureHours: 2 }, plain, ['0103 SECURING_NOT_URGENT']],
    ['an urgent one that nobody secures', { secureHours: null }, urgent, ['0402 URGENT_WITHOUT_SECURING']],
    ['securing after the limit', { secureHours: 24 }, urgent, ['0402 SECURING_AFTER_LIMIT']],
  ])('has faults: %s', (_, change, of, found) => expect(instead(change, of)).toEqual(found));

  it('keeps every code it had', () => expect(faults(items.slice(1))).toEqual(['0103 CODE_GONE']));
});
