/** What the list takes besides where a page begins; in the address as it is, so that a link says all there is to say. */
export const filterNames = [
  'stage',
  'unit',
  'leadUnit',
  'coUnit',
  'open',
  'counted',
  'grid',
  'subcategory',
  'channel',
  'urgent',
  'reopened',
  'reopeningCalledFor',
  'level',
  'pending',
  'overdue',
  'card',
  'hotlineDueFirst',
  'dueBefore',
  'from',
  'to',
  'inspector',
  'reporter',
  'number',
  'order',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Readonly<Partial<Record<FilterName, string>>>;

/** The filter that an address names; whatever else stands there is not ours. */
export function filterOf(query: Readonly<Record<string, unknown>>): Filter {
  const named = filterNames.flatMap((name) => {
    const value = Array.isArray(query[name]) ? query[name].join(',') : query[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(named);
}

/** With one thing asked for otherwise; undefined takes it away. */
export function withChange(filter: Filter, change: Readonly<Partial<Record<FilterName, string | undefined>>>): Filter {
  return filterOf({ ...filter, ...change });
}

/** 在办、已办结、已超时: what one asks for most, out of two flags that say it. */
export type State = 'any' | 'open' | 'done' | 'overdue';

export const stateOf = ({ open, overdue }: Filter): State =>
  overdue === 'true' ? 'overdue' : open === 'true' ? 'open' : open === 'false' ? 'done' : 'any';

export const stateAs: Readonly<Record<State, { open: string | undefined; overdue: string | undefined }>> = {
  any: { open: undefined, overdue: undefined },
  open: { open: 'true', overdue: undefined },
  done: { open: 'false', overdue: undefined },
  overdue: { open: undefined, overdue: 'true' },
};

/** What a figure has counted, out of its filter: `CLOSED,2026-10-09,2026-10-09`. */
export function readCounted(text: string): { set: string; first: string; last: string; worker?: string } | undefined {
  const [set, first, last, worker] = text.split(',');
  if (!set || !first || !last) return undefined;
  return { set, first, last, ...(worker === undefined ? {} : { worker }) };
}
