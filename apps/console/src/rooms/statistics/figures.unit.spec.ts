import { describe, expect, it } from '@jest/globals';
import { areaAbove, shareOf, sorted } from './figures.js';

const figure = (count: number) => ({ count, filter: {} });

describe('figures', () => {
  it.each([
    ['430211001001001', '430211001001'],
    ['430211001001', '430211001000'],
    ['430211001010', '430211001000'],
    ['430211001000', '430211000000'],
    ['430211000000', undefined],
    ['D430211-water', undefined],
  ])('above %s is %s', (area, above) => expect(areaAbove(area)).toBe(above));

  it('sort by number or name, what is not known last', () => {
    const rows = [{ rate: null }, { rate: 0.5 }, { rate: 1 }];
    const by = (row: { rate: number | null }) => row.rate;
    expect(sorted(rows, by, true).map(by)).toEqual([1, 0.5, null]);
    expect(sorted(rows, by, false).map(by)).toEqual([0.5, 1, null]);
    expect(sorted(['第10网格', '第2网格'], (name) => name, false)).toEqual(['第2网格', '第10网格']);
  });

  it('have no share of nothing', () => {
    expect(shareOf(figure(0), figure(0))).toBeNull();
    expect(shareOf(figure(1), figure(4))).toBe(0.25);
  });
});
