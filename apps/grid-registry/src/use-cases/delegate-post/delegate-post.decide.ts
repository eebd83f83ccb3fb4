import { type Actor, accessRefusals, authorizeInArea, peopleBehind, type SignedIn } from '#access';
import { areaOfUnit, type Refusal } from '#primitives';
import { delegatedAtMost, holdingRefusal, periodRefusal } from '../../domain/organisation/holding-rules.js';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import type { Period, RegistryPost } from '../../domain/organisation/registry-post.js';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';

const day = 86_400_000;

/**
 * Under which post somebody may delegate this one, or end its delegation: under the very post when it is theirs, else
 * as security officer of its area. Undefined: under none.
 */
export function delegating(who: SignedIn, { postId, unit }: Pick<RegistryPost, 'postId' | 'unit'>): Actor | undefined {
  const own = who.posts.find(({ id, delegatedBy }) => id === postId && delegatedBy === undefined);
  const isChosen = own && (who.actingPost === undefined || who.actingPost === own.id);
  return isChosen ? { person: who.person, post: own } : authorizeInArea(who, 'post.manage', areaOfUnit(unit));
}

export interface Delegating {
  readonly post: RegistryPost & { readonly isEnded: boolean };
  readonly unit: RegistryUnit;
  /** Who gets it, and what they hold. */
  readonly delegate: string;
  readonly held: readonly RegistryPost[];
  readonly period: Period;
  readonly at: Date;
}

/** Under which post this one is delegated (委托), or why it can't be. Separation of duties holds for whoever gets it. */
export function decideDelegation(
  who: SignedIn,
  { post, unit, delegate, held, period, at }: Delegating,
): { refusal: Refusal } | { actor: Actor } {
  if (post.delegation) return { refusal: refuse('POST.DELEGATION_NOT_PASSED_ON') };
  const actor = delegating(who, post);
  if (!actor) return { refusal: accessRefusals('ACCESS.OUT_OF_SCOPE') };
  if (peopleBehind(actor).includes(delegate)) return { refusal: refuse('POST.OWN') };
  if (post.isEnded) return { refusal: refuse('POST.ENDED') };
  if (delegate === post.person) return { refusal: refuse('POST.HELD_ALREADY') };
  const { from, to } = period;
  const isWithin = from >= post.period.from && to !== null && (post.period.to === null || to <= post.period.to);
  if (!isWithin || to.getTime() - from.getTime() > delegatedAtMost * day) return { refusal: periodRefusal() };
  const { role, unit: code } = post;
  const refusal = holdingRefusal({ person: delegate, role, unit: code, period }, unit, held, at);
  return refusal ? { refusal } : { actor };
}
