import { describe, expect, it } from '@jest/globals';
import { cellsOf, readCells } from '../../parts/sheets/sheet.js';
import { type AdmittedItem, admittedColumns } from './admitted.js';

const columns = admittedColumns(
  (key) => key.split('.').at(-1)!,
  (code) => `名称${code}`,
);
const items: AdmittedItem[] = [
  { level: 'community', subcategory: '0102', kind: 'UNDERTAKE' },
  { level: 'township', subcategory: '1103', kind: 'STATUTORY' },
];

describe('the admission list in Excel', () => {
  it('comes back as it went out', () =>
    expect(readCells(cellsOf(columns, items), columns)).toMatchObject({
      faults: [],
      rows: items.map((row) => ({ row })),
    }));

  it('takes a code of which Excel made a number, and names what it does not know', () => {
    const cells = [...cellsOf(columns, []), ['community', 102, '', 'ASSIST'], ['village', 'x', '', '']];
    const { rows, faults } = readCells(cells, columns);
    expect(rows[0]!.row).toEqual({ level: 'community', subcategory: '0102', kind: 'ASSIST' });
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, 'level'],
      [3, 'code'],
      [3, 'kind'],
    ]);
  });
});
