import type { components, operations } from '../../api/generated/casebook.js';

export type Figure = components['schemas']['Figure'];
export type Rate = components['schemas']['Rate'];
export type Figures = operations['ReadFigures.read']['responses']['200']['content']['application/json'];
export type WorkerFigures = operations['ReadWorkerFigures.read']['responses']['200']['content']['application/json'];

/** The code of the level above an area: 乡镇 for 社区, 县 for 乡镇; none above a county, or of a department. */
export function areaAbove(code: string): string | undefined {
  if (/^\d{15}$/.test(code)) return code.slice(0, 12);
  if (!/^\d{12}$/.test(code)) return undefined;
  const significant = code.replace(/0+$/, '').length;
  if (significant > 9) return `${code.slice(0, 9)}000`;
  return significant > 6 ? `${code.slice(0, 6)}000000` : undefined;
}

/** A value to sort by: what is not known comes last, whichever way. */
export type Sortable = number | string | null;

export function sorted<T>(rows: readonly T[], by: (row: T) => Sortable, descending: boolean): T[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return descending ? -order : order;
  });
}

export const shareOf = (part: Figure, whole: Figure): number | null =>
  whole.count === 0 ? null : part.count / whole.count;

export type OpenOf = Figures['areas'][number];

/** Rows for all of these, also where there is nothing to count: whoever is missing from a table looks forgotten. */
export function withZeros<Row>(
  rows: readonly Row[],
  ids: readonly string[],
  { idOf, zero }: { readonly idOf: (row: Row) => string; readonly zero: (id: string) => Row },
): Row[] {
  const counted = new Set(rows.map(idOf));
  return [...rows, ...ids.filter((id) => !counted.has(id)).map(zero)];
}

/** Nothing: it lists nothing either. */
export const noFigure: Figure = { count: 0, filter: {} };
export const noRate: Rate = { of: noFigure, outOf: noFigure, rate: null };

/** The departments that may lead in an area: its county’s. What a township or community leads, it has admitted. */
export const departmentsOf = (area: string, codes: readonly string[]): string[] => {
  const counties = area.slice(0, 6).replace(/(00)+$/, '');
  return codes.filter((code) => code.startsWith(`D${counties}`));
};

/** The areas on the level below: of a department’s figures, the townships of its county. */
export const areasBelow = (
  unit: string,
  all: readonly { readonly code: string; readonly parentCode: string | null }[],
): string[] => {
  const above = unit.replace(/^D(\d{6})-.*$/, '$1000000');
  return all.filter(({ code, parentCode }) => parentCode === above && /^\d+$/.test(code)).map(({ code }) => code);
};
