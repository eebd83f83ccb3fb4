import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellsOf, oneOf, readCells, type SheetColumn } from './sheet.js';

interface Row {
  readonly code: string;
  readonly kind: 'ASSIST' | 'UNDERTAKE';
  readonly limit: number | null;
}
const kinds = { ASSIST: '协助', UNDERTAKE: '承办' };
const columns: SheetColumn<Row>[] = [
  { title: '编码', write: ({ code }) => code, read: (cell) => (/^\d{4}$/.test(cell) ? { code: cell } : undefined) },
  {
    title: '职责',
    write: ({ kind }) => kinds[kind],
    read: (cell) => {
      const kind = oneOf(kinds, cell);
      return kind && { kind };
    },
  },
  {
    title: '时限',
    write: ({ limit }) => limit,
    read: (cell) => (Number.isNaN(Number(cell)) ? undefined : { limit: cell === '' ? null : Number(cell) }),
    optional: true,
  },
];

describe('a sheet', () => {
  it('is read as it was written, whatever is in it', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            code: fc.stringMatching(/^\d{4}$/),
            kind: fc.constantFrom('ASSIST' as const, 'UNDERTAKE' as const),
            limit: fc.option(fc.nat()),
          }),
        ),
        (rows) => {
          const read = readCells(cellsOf(columns, rows), columns);
          expect(read.faults).toEqual([]);
          expect(read.rows.map(({ row }) => row)).toEqual(rows);
        },
      ),
    ));

  it('is read by its titles, in whichever order, without empty lines', () => {
    const { rows, faults } = readCells(
      [
        ['职责', '备注', '编码'],
        ['承办', 'x', 102],
        [null, '', ' '],
        ['协助', '', '0103'],
      ],
      columns,
    );
    expect(faults).toEqual([{ line: 2, column: '编码', cell: '102', kind: 'CELL_UNREADABLE' }]);
    expect(rows).toMatchObject([{ line: 2 }, { line: 4, row: { code: '0103', kind: 'ASSIST', limit: null } }]);
  });

  it('names every column that is missing, and reads nothing', () =>
    expect(readCells([['编码'], ['0102']], columns)).toEqual({
      rows: [],
      faults: [{ line: 1, column: '职责', cell: '', kind: 'COLUMN_MISSING' }],
    }));

  it('takes a word or the code behind it', () => {
    expect(oneOf(kinds, '承办')).toBe('UNDERTAKE');
    expect(oneOf(kinds, 'ASSIST')).toBe('ASSIST');
    expect(oneOf(kinds, '别的')).toBeUndefined();
  });
});
