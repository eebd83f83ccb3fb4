import { type Actor, peopleBehind } from '#access';
import { areaContains, type Refusal } from '#primitives';
import type { LimitKind } from '#contracts';
import { refuse } from './handling.refusals.js';

/** What the lead unit has asked for and waits to be ruled on; never two at a time. */
export type PendingRequest = {
  /** Who asked, and for whom they stood in: none of them rules on it. */
  readonly askedBy: readonly string[];
} & (
  | { readonly for: 'EXTENSION'; readonly by: number; readonly limitKind: LimitKind }
  | { readonly for: 'SUSPENSION'; readonly reviewOn: string }
);

export type Requested<F extends PendingRequest['for']> = Extract<PendingRequest, { readonly for: F }>;

/** Who rules on a request, and whose work it is. */
export interface Ruling {
  readonly ruler: Actor;
  readonly leadUnit: string | null;
}

/**
 * The request of that kind that waits, for somebody who may rule on it: of the level above the unit (a community's
 * township; the county's duty chief for everybody), and not who asked.
 */
export function requestToRuleOn<F extends PendingRequest['for']>(
  pending: PendingRequest | null,
  what: F,
  { ruler, leadUnit }: Ruling,
): { readonly request: Requested<F> } | { readonly refusal: Refusal } {
  if (pending?.for !== what) return { refusal: refuse('RULING.NOTHING_ASKED') };
  if (peopleBehind(ruler).some((person) => pending.askedBy.includes(person))) {
    return { refusal: refuse('RULING.OWN_REQUEST') };
  }
  const { role, unit } = ruler.post;
  const isAbove = role === 'duty_chief' || (leadUnit !== null && unit !== leadUnit && areaContains(unit, leadUnit));
  if (!isAbove) return { refusal: refuse('RULING.NOT_LEVEL_ABOVE', { unit: leadUnit }) };
  return { request: pending as Requested<F> };
}
