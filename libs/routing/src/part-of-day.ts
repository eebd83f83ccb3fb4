import type { PartOfDay } from '#contracts';
import type { MomentOfDay } from './routing-case.js';

const day = 24 * 60;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** How many minutes they last; from a time until the same time is a whole day. */
const lengthOf = ({ from, to }: PartOfDay): number => ((minutes(to) - minutes(from) + day - 1) % day) + 1;

/** The minutes at which they begin and end. */
export const timesOf = ({ from, to }: PartOfDay): number[] => [minutes(from), minutes(to)];

/** How long after `from` it is. */
const after = (from: string, minute: number): number => (minute - minutes(from) + day) % day;

export const isWithin = (hours: PartOfDay, { minute, workday }: MomentOfDay): boolean =>
  (hours.days === 'ANY' || (hours.days === 'WORKDAYS') === workday) && after(hours.from, minute) < lengthOf(hours);

/** Whether every moment within `inner` is within `outer`. */
export function covers(outer: PartOfDay, inner: PartOfDay): boolean {
  if (outer.days !== 'ANY' && outer.days !== inner.days) return false;
  return lengthOf(outer) === day || after(outer.from, minutes(inner.from)) + lengthOf(inner) <= lengthOf(outer);
}
