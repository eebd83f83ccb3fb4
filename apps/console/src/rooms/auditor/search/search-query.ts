import type { LocationQuery } from 'vue-router';

/** What is looked for, as it stands in the address. Times are those of clocks in China. */
export interface TrailSearch {
  readonly incident: string;
  readonly actor: string;
  readonly unit: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export const nothingAsked: TrailSearch = { incident: '', actor: '', unit: '', type: '', from: '', to: '' };

export function searchIn(query: LocationQuery): TrailSearch {
  const said = (name: keyof TrailSearch): string => (typeof query[name] === 'string' ? query[name] : '');
  return {
    incident: said('incident'),
    actor: said('actor'),
    unit: said('unit'),
    type: said('type'),
    from: said('from'),
    to: said('to'),
  };
}

/** Without what is empty. */
export const inAddress = (search: TrailSearch): Record<string, string> =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''));

/** A moment as `datetime-local` gives it, read as a clock in China. */
export const inChina = (local: string): string | undefined => {
  const at = new Date(`${local}${local.length === 16 ? ':00' : ''}+08:00`);
  return local === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

const inChinaAsIso = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString();

/** The same the other way round, to the minute. */
export const asLocal = (moment: Date): string => inChinaAsIso(moment).slice(0, 16);

/** And to the second that has it behind it. */
export const asLocalAfter = (moment: Date): string => inChinaAsIso(new Date(moment.getTime() + 999)).slice(0, 19);
