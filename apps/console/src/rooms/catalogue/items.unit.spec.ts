import { describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import { cellsOf, readCells } from '../../parts/sheets/sheet.js';
import { catalogueColumns, newItem } from './items.js';

const columns = catalogueColumns((key) => key.replace('catalogue.', ''));
const { items } = goldenEvent('registry.catalogue-published.v1').data;

describe('the catalogue in Excel', () => {
  it('comes back as it went out', () =>
    expect(readCells(cellsOf(columns, items), columns)).toEqual({
      ...{ faults: [], rows: items.map((row, nth) => ({ line: nth + 2, row })) },
    }));

  it('names the cells that say nothing', () =>
    expect(readCells(cellsOf(columns, [newItem()]), columns).faults.map(({ column }) => column)).toEqual([
      ...['code', 'majorZh', 'nameZh', 'nameEn', 'leadDepartment', 'closingCondition'],
    ]));
});
