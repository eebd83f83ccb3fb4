import { describe, expect, it } from '@jest/globals';
import { type Column, found, sorted } from './table.js';

interface Row {
  readonly name: string;
  readonly limit: number | null;
}
const rows: Row[] = [
  { name: '暴露垃圾 2', limit: 4 },
  { name: '私搭乱建', limit: null },
  { name: '暴露垃圾 10', limit: 12 },
];
const columns: Column<Row>[] = [
  { key: 'name', title: '名称', value: ({ name }) => name },
  { key: 'limit', title: '时限', value: ({ limit }) => limit, numeric: true },
];
const limits = (descending: boolean) => sorted(rows, columns, { key: 'limit', descending }).map(({ limit }) => limit);

describe('a table', () => {
  it('finds rows by all the words, in whichever column', () => {
    expect(found(rows, columns, ' 垃圾  12 ')).toEqual([rows[2]]);
    expect(found(rows, columns, '  ')).toBe(rows);
    expect(found(rows, columns, '没有')).toEqual([]);
  });

  it('sorts numbers as numbers, and what is missing to the end both ways', () => {
    expect(limits(false)).toEqual([4, 12, null]);
    expect(limits(true)).toEqual([12, 4, null]);
    expect(sorted(rows, columns, { key: 'name', descending: false }).map(({ name }) => name)).toEqual([
      ...['暴露垃圾 2', '暴露垃圾 10', '私搭乱建'],
    ]);
  });

  it('leaves the order as it is when nobody sorts, and the rows as they were', () => {
    expect(sorted(rows, columns, undefined)).toBe(rows);
    expect(rows[0]!.limit).toBe(4);
  });
});
