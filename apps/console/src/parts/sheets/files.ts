import { cellsOf, readCells, type ReadSheet, type SheetColumn } from './sheet.js';

// Excel is heavy and rarely needed: it comes when somebody asks for a file.

/** Hands out the rows as an Excel file. */
export async function saveSheet<T>(
  name: string,
  columns: readonly SheetColumn<T>[],
  rows: readonly T[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const data = cellsOf(columns, rows).map((line, nth) =>
    line.map((value) => (value === null ? null : { value, ...(nth === 0 ? { fontWeight: 'bold' as const } : {}) })),
  );
  await writeXlsxFile(data, { stickyRowsCount: 1 }).toFile(`${name}.xlsx`);
}

/** Reads the first sheet of an Excel file. Throws when it is none. */
export async function openSheet<T>(file: File, columns: readonly SheetColumn<T>[]): Promise<ReadSheet<T>> {
  const { readSheet } = await import('read-excel-file/browser');
  return readCells(await readSheet(file), columns);
}
