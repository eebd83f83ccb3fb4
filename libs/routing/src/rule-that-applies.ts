import type { RoutingRule } from '#contracts';
import { areaContains } from '#primitives';
import { isWithin } from './part-of-day.js';
import type { RoutingCase } from './routing-case.js';

/** Whether a rule applies; UNKNOWN where only words could tell that nobody has looked for. */
export type Applies = 'YES' | 'NO' | 'UNKNOWN';

export function applies({ when }: RoutingRule, one: RoutingCase): Applies {
  const { subcategory, grid, source, urgent, moment } = one;
  const meant =
    isMeant(when, subcategory) &&
    (when.areas.length === 0 || when.areas.some((area) => areaContains(area, grid))) &&
    (when.sources.length === 0 || (source !== null && when.sources.includes(source))) &&
    (when.urgent === null || when.urgent === urgent) &&
    (when.hours === null || isWithin(when.hours, moment));
  if (!meant) return 'NO';
  if (when.keywords.length === 0) return 'YES';
  const { keywordsFound, keywordsUnknown = [] } = one;
  const known = when.keywords.filter((name) => !keywordsUnknown.includes(name));
  if (known.some((name) => keywordsFound.includes(name))) return 'YES';
  return known.length === when.keywords.length ? 'NO' : 'UNKNOWN';
}

/** Whether a rule is about this subcategory: it names it, or its major, or neither of any. */
export const isMeant = ({ subcategories, majors }: RoutingRule['when'], subcategory: string): boolean =>
  (subcategories.length === 0 && majors.length === 0) ||
  subcategories.includes(subcategory) ||
  majors.includes(subcategory.slice(0, 2));

/**
 * The first rule that applies; undefined where none does; UNKNOWN where one before it may or may not: then nobody can
 * say.
 */
export function ruleThatApplies(rules: readonly RoutingRule[], one: RoutingCase): RoutingRule | 'UNKNOWN' | undefined {
  for (const rule of rules) {
    const answer = applies(rule, one);
    if (answer === 'UNKNOWN') return 'UNKNOWN';
    if (answer === 'YES') return rule;
  }
  return undefined;
}
