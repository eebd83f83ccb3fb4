import { api, ask } from '../../api/client.js';
import type { operations } from '../../api/generated/casebook.js';
import { language } from '../../language/language.js';
import type { Sortable } from './figures.js';

interface ExportedColumn<Row> {
  readonly label: string;
  readonly value: (row: Row) => Sortable;
  readonly percent?: boolean;
}

type Export = operations['ExportFigures.export']['requestBody']['content']['application/json'];
/** Of what a table is: goes on record with who takes it away. */
export type ExportOf = Omit<Export, 'rows'>;

/**
 * Gives a table out as an Excel file, in the order in which it stands, once that is on record; what is not known
 * stays empty. @throws Problem
 */
export async function exportTable<Row>(
  { name, of }: { readonly name: string; readonly of: ExportOf },
  columns: readonly ExportedColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  await ask(api.casebook.POST('/figures/exports', { body: { ...of, rows: rows.length } }));
  const head = columns.map(({ label }) => ({ value: label, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    columns.map(({ value, percent }) => {
      const cell = value(row);
      if (cell === null) return null;
      if (typeof cell === 'string') return { value: cell, type: String };
      return { value: cell, type: Number, ...(percent ? { format: '0.0%' } : {}) };
    }),
  );
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const separator = language.value === 'en' ? ' ' : '';
  await writeXlsxFile([head, ...body], {
    columns: columns.map((_, nth) => ({ width: nth === 0 ? 28 : 16 })),
  }).toFile(`${name}${separator}${day}.xlsx`);
}
