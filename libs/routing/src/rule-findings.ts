import type { CatalogueItem, KeywordList, RoutingRule } from '#contracts';
import { areaContains, areaOfUnit, departmentOf } from '#primitives';
import { z } from 'zod';
import { coversRule } from './covering.js';
import { rulesCoveringTogether } from './covering-together.js';
import { unitRoutedTo } from './routed-to.js';
import { isMeant } from './rule-that-applies.js';

/** What can be wrong with a table of rules. */
export const findingKinds = [
  /** Two rules have the same number. */
  'NUMBER_TWICE',
  'KEYWORD_LIST_TWICE',
  /** Never reached: an earlier rule, or several together, apply wherever this one does. */
  'UNREACHABLE',
  'UNKNOWN_UNIT',
  'CLOSED_UNIT',
  /** The lead among the co-units, or a co-unit twice. */
  'UNIT_TWICE',
  'UNKNOWN_AREA',
  'UNKNOWN_SUBCATEGORY',
  'UNKNOWN_KEYWORD_LIST',
  /** No rule that always applies has it, and the county has no department of the kind that the catalogue names. */
  'UNCOVERED',
] as const;

export const ruleFinding = z.object({
  kind: z.enum(findingKinds),
  rule: z.int().nullable().describe('Its number; null for what no rule is about'),
  about: z.string().describe('The unit, area, subcategory or list; for UNREACHABLE the numbers of the rules before it'),
  fault: z.boolean().describe('Whether it must be mended before the rules can be published'),
});
export type RuleFinding = Readonly<z.infer<typeof ruleFinding>>;

export interface RuleTable {
  readonly county: string;
  readonly rules: readonly RoutingRule[];
  readonly keywordLists: readonly KeywordList[];
}

/** What a table is held against. */
export interface KnownToRegistry {
  readonly catalogue: readonly Pick<CatalogueItem, 'code' | 'leadDepartment'>[];
  /** Units by code: whether each is open. */
  readonly open: ReadonlyMap<string, boolean>;
}

/** Everything that is wrong with a county's table, rule by rule; empty where nothing is. */
export function ruleFindings(table: RuleTable, known: KnownToRegistry): RuleFinding[] {
  const { rules, keywordLists } = table;
  return [
    ...twice(rules.map(({ number }) => number)).map((number) => fault('NUMBER_TWICE', number, String(number))),
    ...twice(keywordLists.map(({ name }) => name)).map((name) => fault('KEYWORD_LIST_TWICE', null, name)),
    ...rules.flatMap((rule) => [...conditionFindings(rule, table, known), ...unitFindings(rule, table, known)]),
    ...unreachable(table, known),
    ...uncovered(table, known),
  ];
}

function conditionFindings({ number, when }: RoutingRule, table: RuleTable, { catalogue, open }: KnownToRegistry) {
  const named = new Set(table.keywordLists.map(({ name }) => name));
  const isKnown = (area: string) => open.has(area) && areaContains(table.county, area);
  return [
    ...when.areas.filter((area) => !isKnown(area)).map((area) => fault('UNKNOWN_AREA', number, area)),
    ...when.subcategories
      .filter((code) => !catalogue.some((item) => item.code === code))
      .map((code) => fault('UNKNOWN_SUBCATEGORY', number, code)),
    ...when.majors
      .filter((major) => !catalogue.some(({ code }) => code.startsWith(major)))
      .map((major) => fault('UNKNOWN_SUBCATEGORY', number, major)),
    ...when.keywords.filter((name) => !named.has(name)).map((name) => fault('UNKNOWN_KEYWORD_LIST', number, name)),
  ];
}

function unitFindings({ number, then }: RoutingRule, { county }: RuleTable, { open }: KnownToRegistry): RuleFinding[] {
  const targets = [then.lead, ...then.coUnits];
  // The community and the township of a grid are there as long as the grid is.
  const units = targets
    .filter((target) => target !== 'COMMUNITY' && target !== 'TOWNSHIP')
    .map((target) => unitRoutedTo(target, county));
  const isKnown = (unit: string) => open.has(unit) && areaContains(county, areaOfUnit(unit));
  return [
    ...units.filter((unit) => !isKnown(unit)).map((unit) => fault('UNKNOWN_UNIT', number, unit)),
    ...units.filter((unit) => open.get(unit) === false).map((unit) => fault('CLOSED_UNIT', number, unit)),
    ...twice(targets.map((target) => unitRoutedTo(target, county))).map((unit) => fault('UNIT_TWICE', number, unit)),
  ];
}

function unreachable({ county, rules }: RuleTable, { catalogue }: KnownToRegistry): RuleFinding[] {
  const subcategories = catalogue.map(({ code }) => code);
  return rules.flatMap((rule, at) => {
    const earlier = rules.slice(0, at);
    const before = earlier.find((one) => coversRule(one, rule, subcategories));
    const together = before ? [before] : rulesCoveringTogether(earlier, rule, { county, subcategories });
    return together ? [fault('UNREACHABLE', rule.number, together.map(({ number }) => number).join(', '))] : [];
  });
}

/** No fault: such incidents are left to the dispatcher, as they are without any rules. */
function uncovered({ county, rules }: RuleTable, { catalogue, open }: KnownToRegistry): RuleFinding[] {
  const always = rules.filter(
    ({ when }) =>
      [when.areas, when.sources, when.keywords].every((named) => named.length === 0) &&
      when.urgent === null &&
      when.hours === null,
  );
  return catalogue
    .filter(
      ({ code, leadDepartment }) =>
        open.get(departmentOf(county, leadDepartment)) !== true && !always.some(({ when }) => isMeant(when, code)),
    )
    .map(({ code }) => ({ kind: 'UNCOVERED', rule: null, about: code, fault: false }));
}

const fault = (kind: RuleFinding['kind'], rule: number | null, about: string): RuleFinding => ({
  ...{ kind, rule, about },
  fault: true,
});

/** What is there more than once, each once. */
const twice = <T>(all: readonly T[]): T[] => [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
