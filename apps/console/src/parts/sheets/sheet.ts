/** A column of an Excel sheet: the same when it is written and when it is read. */
export interface SheetColumn<T> {
  readonly title: string;
  readonly write: (row: T) => string | number | null;
  /** What a cell says about the row; undefined when it says nothing that can be understood. */
  readonly read: (cell: string) => Partial<T> | undefined;
  /** Whether the sheet may do without it. */
  readonly optional?: boolean;
}

/** What can’t be read, and where: before anything is sent. */
export interface SheetFault {
  /** As Excel counts: the first row of the sheet is 1. */
  readonly line: number;
  readonly column: string;
  readonly cell: string;
  readonly kind: 'COLUMN_MISSING' | 'CELL_UNREADABLE';
}

export interface ReadSheet<T> {
  readonly rows: readonly { readonly line: number; readonly row: T }[];
  readonly faults: readonly SheetFault[];
}

const textOf = (cell: unknown): string => `${(cell ?? '') as string | number | boolean}`.trim();

/** The sheet’s cells, its titles first. */
export const cellsOf = <T>(columns: readonly SheetColumn<T>[], rows: readonly T[]): (string | number | null)[][] => [
  columns.map(({ title }) => title),
  ...rows.map((row) => columns.map(({ write }) => write(row))),
];

/** Reads a sheet by the titles of its columns, in whichever order they stand; empty lines are left out. */
export function readCells<T>(cells: readonly (readonly unknown[])[], columns: readonly SheetColumn<T>[]): ReadSheet<T> {
  const [titles = [], ...lines] = cells;
  const places = columns.map(({ title }) => titles.findIndex((given) => textOf(given) === title));
  const missing = columns.filter(({ optional }, nth) => !optional && places[nth] === -1);
  if (missing.length > 0) {
    const faults = missing.map(({ title }) => ({ line: 1, column: title, cell: '', kind: 'COLUMN_MISSING' as const }));
    return { rows: [], faults };
  }
  const faults: SheetFault[] = [];
  const rows = lines.flatMap((line, nth) => {
    if (line.every((cell) => textOf(cell) === '')) return [];
    const number = nth + 2;
    const parts = columns.map(({ title, read }, at) => {
      const cell = places[at] === -1 ? '' : textOf(line[places[at]!]);
      const part = read(cell);
      if (part === undefined) faults.push({ line: number, column: title, cell, kind: 'CELL_UNREADABLE' });
      return part ?? {};
    });
    return [{ line: number, row: Object.assign({}, ...parts) as T }];
  });
  return { rows, faults };
}

/** Reads a cell that holds one of a few words, or the code behind one. */
export function oneOf<K extends string>(words: Readonly<Record<K, string>>, cell: string): K | undefined {
  const entries = Object.entries(words) as [K, string][];
  return entries.find(([code, word]) => cell === word || cell === code)?.[0];
}
