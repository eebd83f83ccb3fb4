import type { Incident } from '../../../parts/incident/incident.js';
import type { Keeper } from '../../../parts/incident/text-keepers.js';
import { committedIn } from '../../../parts/incident/texts-in.js';

export interface OrderText {
  readonly name: 'text' | 'address' | 'opinion';
  readonly textId: string;
  readonly keeper: Keeper;
}

/** The words that stand on a work order: what and where it is, and what the centre said when it was last dispatched. */
export function orderTextsOf({ text, address, timeline }: Incident): OrderText[] {
  const given = timeline.findLast(({ type }) => givenBy.has(type));
  const opinions = given ? committedIn(given.data).filter(({ kind }) => kind === 'TEXT') : [];
  return [
    ...(text ? [{ name: 'text', textId: text.textId, keeper: 'intake' } as const] : []),
    ...(address ? [{ name: 'address', textId: address.textId, keeper: 'intake' } as const] : []),
    ...opinions.slice(0, 1).map(({ id }) => ({ name: 'opinion', textId: id, keeper: 'dispatch' }) as const),
  ];
}

const givenBy: ReadonlySet<string> = new Set(['incident.dispatched.v1', 'incident.return-ruled.v1']);
