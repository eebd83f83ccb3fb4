/** A column of a table: what it is called, and what a row has there, to be shown, searched and sorted by. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly value: (row: T) => string | number | null | undefined;
  /** Stands on the right, as numbers do. */
  readonly numeric?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/** The rows that have all the words somewhere, whichever the column. */
export function found<T>(rows: readonly T[], columns: readonly Column<T>[], search: string): readonly T[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns.map(({ value }) => String(value(row) ?? '').toLowerCase()).join('\n');
    return words.every((word) => text.includes(word));
  });
}

/** In the order of a column; what has nothing there comes last, whichever the direction. */
export function sorted<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sorting: Sorting | undefined,
  language = 'zh-CN',
): readonly T[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (!column || !sorting) return rows;
  const inOrder = new Intl.Collator(language, { numeric: true }).compare;
  const turn = sorting.descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [column.value(one) ?? null, column.value(other) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
    return turn * inOrder(String(a), String(b));
  });
}
