import type { IncidentFactType } from '#contracts';
import { z } from 'zod';

/** What the side facts (旁注) of an incident add up to, as it is answered. */
export const factCounts = {
  repeatCalls: z.int(),
  urges: z.int(),
  withdrawn: z.boolean().describe('Whether a caller has taken back what they reported'),
};

export interface FactCounts {
  readonly repeatCalls: number;
  readonly urges: number;
  /** Whether a caller has taken back what they reported. */
  readonly withdrawn: boolean;
}

export const noFacts: FactCounts = { repeatCalls: 0, urges: 0, withdrawn: false };

/** Counts by how often each type came. */
export const countsOf = (times: Partial<Record<IncidentFactType, number>>): FactCounts => ({
  repeatCalls: times['incident.call-repeated.v1'] ?? 0,
  urges: times['incident.urged.v1'] ?? 0,
  withdrawn: (times['incident.caller-withdrew.v1'] ?? 0) > 0,
});

/**
 * Puts facts among steps by time. Steps stay in the order of their versions, whatever the clocks of two services say;
 * a fact comes before the first step that is later than it.
 */
export function amongSteps<S extends { readonly at: Date }, F extends { readonly at: Date }>(
  steps: readonly S[],
  facts: readonly F[],
): (S | F)[] {
  const waiting = [...facts].sort((a, b) => a.at.getTime() - b.at.getTime());
  const told = steps.flatMap((step) => {
    const later = waiting.findIndex(({ at }) => at >= step.at);
    return [...waiting.splice(0, later < 0 ? waiting.length : later), step];
  });
  return [...told, ...waiting];
}
