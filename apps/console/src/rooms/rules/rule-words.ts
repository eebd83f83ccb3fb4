import type { components } from '../../api/generated/grid-registry.js';

export type RoutingRule = components['schemas']['RoutingRule'];
export type KeywordList = components['schemas']['KeywordList'];

/** What codes are called in the language of the page. */
export interface RuleNames {
  readonly text: (key: string, values?: Record<string, unknown>) => string;
  readonly major: (code: string) => string;
  readonly subcategory: (code: string) => string;
  readonly unit: (code: string) => string;
}

/** When a rule applies, condition by condition; empty: always. */
export function conditionsOf({ when }: RoutingRule, { text, major, subcategory, unit }: RuleNames): string[] {
  const { majors, subcategories, areas, hours, sources, urgent, keywords } = when;
  const list = (key: string, names: readonly string[]) =>
    names.length > 0 ? [text(`rules.words.${key}`, { list: names.join(text('rules.words.between')) })] : [];
  return [
    ...list('majors', majors.map(major)),
    ...list('subcategories', subcategories.map(subcategory)),
    ...list('areas', areas.map(unit)),
    ...(hours ? [text('rules.words.hours', { ...hours, days: text(`rules.days.${hours.days}`) })] : []),
    ...list(
      'sources',
      sources.map((channel) => text(`incident.channel.${channel}`)),
    ),
    ...(urgent === null ? [] : [text(urgent ? 'rules.words.urgent' : 'rules.words.notUrgent')]),
    ...list('keywords', keywords),
  ];
}

/** Whom a rule names, in a word. */
export const recipient = (to: string, { text, unit }: RuleNames): string =>
  to === 'COMMUNITY' || to === 'TOWNSHIP' ? text(`rules.${to}`) : unit(to);

/** Where a rule sends to, the lead first. */
export function consequencesOf({ then }: RoutingRule, names: RuleNames): string[] {
  const { text } = names;
  const { lead, coUnits, level, limit } = then;
  const helpers = coUnits.map((unit) => recipient(unit, names)).join(text('rules.words.between'));
  return [
    recipient(lead, names),
    ...(coUnits.length > 0 ? [text('rules.words.co', { list: helpers })] : []),
    ...(level ? [text('rules.words.level', { level: text(`rules.levels.${level}`) })] : []),
    ...(limit ? [text('rules.words.limit', { limit: limit.limit, kind: text(`rules.kinds.${limit.limitKind}`) })] : []),
  ];
}

/** A table line by line, to be compared: by number, with its place, since the first that applies is taken. */
export const linesOf = (rules: readonly RoutingRule[], names: RuleNames) =>
  rules.map((rule, nth) => ({
    key: String(rule.number),
    order: String(nth + 1),
    when: conditionsOf(rule, names).join(names.text('rules.words.end')) || names.text('rules.always'),
    then: consequencesOf(rule, names).join(names.text('rules.words.end')),
  }));

/** A rule that applies to everything, with the number after the highest there is. */
export const newRule = (rules: readonly RoutingRule[], lead: string): RoutingRule => ({
  number: Math.max(0, ...rules.map(({ number }) => number)) + 10,
  when: { majors: [], subcategories: [], areas: [], hours: null, sources: [], urgent: null, keywords: [] },
  then: { lead, coUnits: [], level: null, limit: null },
});

/** The list with the entry at `from` moved to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, nth) => nth !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}
