import { describe, expect, it } from '@jest/globals';
import { areaAbove, areasBelow, departmentsOf, shareOf, sorted, withZeros } from './figures.js';

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

  it('are there for everybody, of nothing too, once each', () => {
    const zero = (id: string) => ({ id, n: 0 });
    const rows = withZeros([{ id: 'parks', n: 2 }], ['water', 'parks'], { idOf: ({ id }) => id, zero });
    expect(rows).toEqual([
      { id: 'parks', n: 2 },
      { id: 'water', n: 0 },
    ]);
  });

  it('are of the departments of the county, and of the areas one level below', () => {
    const codes = ['430211001000', 'D430211-water', 'D430281-water'];
    expect(departmentsOf('430211001000', codes)).toEqual(['D430211-water']);
    expect(departmentsOf('430200000000', codes)).toEqual(['D430211-water', 'D430281-water']);
    const all = [
      { code: '430211000000', parentCode: '430200000000' },
      { code: '430211001000', parentCode: '430211000000' },
      { code: '430211001001', parentCode: '430211001000' },
      { code: 'D430211-water', parentCode: '430211000000' },
    ];
    expect(areasBelow('430211000000', all)).toEqual(['430211001000']);
    expect(areasBelow('430211001000', all)).toEqual(['430211001001']);
    expect(areasBelow('D430211-water', all)).toEqual(['430211001000']);
    expect(areasBelow('430211001001001', all)).toEqual([]);
  });

  it('have no share of nothing', () => {
    expect(shareOf(figure(0), figure(0))).toBeNull();
    expect(shareOf(figure(1), figure(4))).toBe(0.25);
  });
});
