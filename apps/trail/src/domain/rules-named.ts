import type { AnyEvent } from '#contracts';
import { z } from 'zod';
import { within } from './commitments.js';
import type { SequencedStep } from './incident-steps.js';

/** A rule that a step was judged by, as the step itself names it. */
export const namedRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('TRANSITIONS'), service: z.string() }),
  z.object({ kind: z.literal('CATALOGUE'), version: z.int() }),
  z.object({ kind: z.literal('GRID_REVISION'), revision: z.int() }),
  z.object({ kind: z.literal('TIME_RULES'), version: z.int() }),
]);
export type NamedRule = Readonly<z.infer<typeof namedRule>>;

/** The types of the entries in which rules are published. */
export const ruleTypes = [
  'custody.transitions-declared.v1',
  'registry.catalogue-published.v1',
  'registry.revision-published.v1',
  'registry.time-rules-published.v1',
] as const;

/** An entry in which a rule was published. */
export interface PublishedRule {
  readonly sequence: number;
  readonly event: AnyEvent;
}

/** A rule, the steps that were judged by it, and where it is published: nowhere where the trail has no such entry. */
export interface RuleInForce {
  readonly rule: NamedRule;
  readonly steps: readonly number[];
  readonly published: number | undefined;
}

/** The rules that the steps name, each once. A service that declares another table while a case goes on has two. */
export function rulesInForce(steps: readonly SequencedStep[], published: readonly PublishedRule[]): RuleInForce[] {
  const found = new Map<string, { rule: NamedRule; steps: number[]; published: number | undefined }>();
  for (const { sequence, event } of steps) {
    for (const rule of rulesNamedBy({ sequence, event })) {
      const at = findPublished(published, rule, event.time)?.sequence;
      const known = found.get(`${JSON.stringify(rule)} ${at}`);
      if (!known) found.set(`${JSON.stringify(rule)} ${at}`, { rule, steps: [sequence], published: at });
      else if (known.steps.at(-1) !== sequence) known.steps.push(sequence);
    }
  }
  return [...found.values()];
}

const rulesNamedBy = ({ event }: SequencedStep): NamedRule[] => [
  { kind: 'TRANSITIONS', service: event.source.replace('/grid-dispatch/', '') },
  ...within(event.data).flatMap(({ value: { catalogueVersion, gridRevision, timeRules } }): NamedRule[] => [
    ...(typeof catalogueVersion === 'number' ? [{ kind: 'CATALOGUE' as const, version: catalogueVersion }] : []),
    ...(typeof gridRevision === 'number' ? [{ kind: 'GRID_REVISION' as const, revision: gridRevision }] : []),
    // Version 0 is the law, which no county published.
    ...(typeof timeRules === 'number' && timeRules > 0 ? [{ kind: 'TIME_RULES' as const, version: timeRules }] : []),
  ]),
];

function findPublished(published: readonly PublishedRule[], rule: NamedRule, at: string): PublishedRule | undefined {
  switch (rule.kind) {
    case 'TRANSITIONS':
      // The table that the service had declared last when it took the step.
      return published.reduce<PublishedRule | undefined>((last, one) => {
        const { event } = one;
        if (event.type !== 'custody.transitions-declared.v1' || event.data.service !== rule.service) return last;
        return event.time <= at && event.time >= (last?.event.time ?? '') ? one : last;
      }, undefined);
    case 'CATALOGUE':
      return published.find(
        ({ event }) => event.type === 'registry.catalogue-published.v1' && event.data.version === rule.version,
      );
    case 'GRID_REVISION':
      return published.find(
        ({ event }) => event.type === 'registry.revision-published.v1' && event.data.revision === rule.revision,
      );
    case 'TIME_RULES':
      return published.find(
        ({ event }) => event.type === 'registry.time-rules-published.v1' && event.data.version === rule.version,
      );
  }
}
