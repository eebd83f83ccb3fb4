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
