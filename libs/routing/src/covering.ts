import type { RoutingRule } from '#contracts';
import { areaContains } from '#primitives';
import { covers } from './part-of-day.js';
import { isMeant } from './rule-that-applies.js';

/**
 * Whether the first rule applies wherever the second does, so that the second is never reached behind it. The catalogue
 * says which subcategories there are.
 */
export function coversRule(
  { when: outer }: RoutingRule,
  { when: inner }: RoutingRule,
  subcategories: readonly string[],
): boolean {
  return (
    subcategories.every((code) => !isMeant(inner, code) || isMeant(outer, code)) &&
    allOf(outer.areas, inner.areas, areaContains) &&
    allOf(outer.sources, inner.sources) &&
    allOf(outer.keywords, inner.keywords) &&
    (outer.urgent === null || outer.urgent === inner.urgent) &&
    (outer.hours === null || (inner.hours !== null && covers(outer.hours, inner.hours)))
  );
}

/** Whether all that `inner` names is within what `outer` names; who names nothing means everything. */
const allOf = (
  outer: readonly string[],
  inner: readonly string[],
  contains: (outer: string, inner: string) => boolean = (one, other) => one === other,
): boolean =>
  outer.length === 0 || (inner.length > 0 && inner.every((named) => outer.some((each) => contains(each, named))));
