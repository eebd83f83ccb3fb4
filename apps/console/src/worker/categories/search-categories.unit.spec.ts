import { describe, expect, it } from '@jest/globals';
import { searchCategories, withRecent } from './search-categories.js';

const category = (code: string, majorZh: string, nameZh: string, nameEn: string) => ({
  ...{ code, majorZh, nameZh, nameEn },
  ...{ urgent: false, selfHandle: true },
});
const catalogue = [
  category('0101', '市容环境', '私搭乱建', 'Unauthorised construction'),
  category('0102', '市容环境', '暴露垃圾', 'Exposed rubbish'),
  category('0103', '市容环境', '积存垃圾渣土', 'Accumulated rubbish or rubble'),
  category('0201', '公用设施', '上水井盖', 'Manhole cover'),
];
const found = (typed: string) => searchCategories(catalogue, typed).map(({ code }) => code);

describe('searching the catalogue', () => {
  it.each([
    ['', ['0101', '0102', '0103', '0201']],
    ['垃圾', ['0102', '0103']],
    ['积存', ['0103']],
    ['暴圾', ['0102']],
    ['rubb', ['0102', '0103']],
    ['rubbish acc', ['0103']],
    ['garbage', ['0102']],
    ['井盖', ['0201']],
    ['公用', ['0201']],
    ['0103', ['0103']],
    ['(', []],
    ['没有', []],
  ])('for %s finds %j', (typed, codes) => expect(found(typed)).toEqual(codes));

  it('remembers what was chosen, the last first', () =>
    expect(withRecent(['1', '2', '3'], '3', 3)).toEqual(['3', '1', '2']));
});
