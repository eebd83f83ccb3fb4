import type { RoutingRule } from '#contracts';
import { areaContains } from '#primitives';
import { isWithin, timesOf } from './part-of-day.js';
import { isMeant } from './rule-that-applies.js';

type When = RoutingRule['when'];

/** A part of everything there is, too small for any of the rules to tell its members apart: whether a rule applies in it. */
type Cell = (when: When) => boolean;

/** Sets of rules that are looked at for one rule at the most: beyond that, nothing is claimed. */
const mostLooks = 20_000;

/**
 * The earlier rules that together apply wherever the rule does, one here and another there, so that it is never reached;
 * undefined where they don't, or where it would take too long to tell. Rules with keywords cover nothing. What is not
 * named of an area or of the sources is always taken to be there.
 * @param rule of a table of `county`, where the catalogue has `subcategories`
 */
export function rulesCoveringTogether(
  earlier: readonly RoutingRule[],
  rule: RoutingRule,
  { county, subcategories }: { readonly county: string; readonly subcategories: readonly string[] },
): readonly RoutingRule[] | undefined {
  const certain = earlier.filter(({ when }) => when.keywords.length === 0);
  const dimensions = dimensionsOf(rule.when, certain, { county, subcategories });
  if (dimensions.some((cells) => cells.length === 0)) return undefined;
  const used = new Set<RoutingRule>();
  let looks = 0;

  const applyEverywhere = (candidates: readonly RoutingRule[], dimension: number): boolean => {
    const [first] = candidates;
    if (!first || ++looks > mostLooks) return false;
    const cells = dimensions[dimension] ?? [];
    if (dimensions.slice(dimension).every((rest) => rest.every((applies) => applies(first.when)))) {
      used.add(first);
      return true;
    }
    const sets = cells.map((applies) => candidates.filter(({ when }) => applies(when)));
    return withoutTwins(sets).every((set) => applyEverywhere(set, dimension + 1));
  };
  return applyEverywhere(certain, 0) ? certain.filter((one) => used.has(one)) : undefined;
}

/** By category, area, source, urgency and moment: the cells in which the rule applies. */
function dimensionsOf(
  rule: When,
  others: readonly RoutingRule[],
  { county, subcategories }: { readonly county: string; readonly subcategories: readonly string[] },
): readonly (readonly Cell[])[] {
  const whens = [rule, ...others.map(({ when }) => when)];
  const codes = subcategories.map(
    (code): Cell =>
      (when) =>
        isMeant(when, code),
  );
  // Of each area, what lies in none of those named below it.
  const areas = [county, ...new Set(whens.flatMap((when) => when.areas))].map(
    (area): Cell =>
      ({ areas: named }) =>
        named.length === 0 || named.some((each) => areaContains(each, area)),
  );
  const sources = [null, ...new Set(whens.flatMap((when) => when.sources))].map(
    (source): Cell =>
      ({ sources: named }) =>
        named.length === 0 || (source !== null && named.includes(source)),
  );
  const urgencies = [true, false].map(
    (urgent): Cell =>
      (when) =>
        when.urgent === null || when.urgent === urgent,
  );
  const times = new Set([0, ...whens.flatMap(({ hours }) => (hours ? timesOf(hours) : []))]);
  const moments = [...times].flatMap((minute) =>
    [true, false].map(
      (workday): Cell =>
        ({ hours }) =>
          hours === null || isWithin(hours, { minute, workday }),
    ),
  );
  return [codes, areas, sources, urgencies, moments].map((cells) => cells.filter((applies) => applies(rule)));
}

/** Each set once. */
const withoutTwins = (sets: readonly (readonly RoutingRule[])[]): readonly (readonly RoutingRule[])[] =>
  sets.filter(
    (set, nth) =>
      sets.findIndex((one) => one.length === set.length && one.every((rule, at) => rule === set[at])) === nth,
  );
