import type { DataOf, IncidentEventType } from '#contracts';
import type { Refusal } from '#primitives';

/** One step that a decision takes. */
export type Step = {
  [T in IncidentEventType]: {
    readonly type: T;
    readonly data: DataOf<T>;
    /** Taken by rule, in the system's name, not the actor's. */
    readonly byRule?: true;
  };
}[IncidentEventType];

/** What a pure `decide` gives: the steps to take, in order, or why not. */
export type Decision = { readonly steps: readonly Step[] } | { readonly refusal: Refusal };

/** The decision to take one step. */
export const decided = <T extends IncidentEventType>(
  type: T,
  data: DataOf<T>,
): Decision & { steps: readonly Step[] } => ({
  steps: [{ type, data } as Step],
});

/** The decision to take several steps in one transaction. */
export const decidedAll = (...steps: Step[]): Decision & { steps: readonly Step[] } => ({ steps });

/** The decision to refuse. */
export const refused = (refusal: Refusal): Decision & { refusal: Refusal } => ({ refusal });

/** The steps of a decision. @throws Error with the code of what it refused */
export function stepsOf(decision: Decision): readonly Step[] {
  if ('refusal' in decision) throw new Error(decision.refusal.code);
  return decision.steps;
}

/** The one step of a decision. @throws Error when it refused, or took another number of steps */
export function stepOf(decision: Decision): Step {
  const [step, ...others] = stepsOf(decision);
  if (!step || others.length > 0) throw new Error(`one step was expected, not ${stepsOf(decision).length}`);
  return step;
}

/** The code of a refusal; undefined where the decision took a step. */
export const refusalOf = (decision: object | { readonly refusal: Refusal }): string | undefined =>
  'refusal' in decision ? decision.refusal.code : undefined;
