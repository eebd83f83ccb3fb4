import { type Card, cards, type IncidentFactType } from '#contracts';
import { z } from 'zod';

/** What the side facts (旁注) of an incident add up to, as it is answered. */
export const factCounts = {
  repeatCalls: z.int(),
  urges: z.int(),
  withdrawn: z.boolean().describe('Whether a caller has taken back what they reported'),
  reminders: z.int(),
  breaches: z.int().describe('How many of its deadlines ran out'),
  card: z.enum(cards).nullable().describe('黄牌、红牌: the worse one that a unit was shown for it'),
  supervisedUntil: z.string().nullable().describe('督办期限: by when the duty chief wants it done, as last said'),
  hotlineDueAt: z.iso
    .datetime()
    .nullable()
    .describe('热线办结时限: the first deadline of the hotline’s orders about it, or about what is merged into it'),
};

export interface FactCounts {
  readonly repeatCalls: number;
  readonly urges: number;
  /** Whether a caller has taken back what they reported. */
  readonly withdrawn: boolean;
  readonly reminders: number;
  readonly breaches: number;
  readonly card: Card | null;
  readonly supervisedUntil: string | null;
  readonly hotlineDueAt: string | null;
}

export const noFacts: FactCounts = {
  repeatCalls: 0,
  urges: 0,
  withdrawn: false,
  reminders: 0,
  breaches: 0,
  card: null,
  supervisedUntil: null,
  hotlineDueAt: null,
};

/** Counts by how often each type came; `red`: whether a red card is among the cards. */
export const countsOf = (
  times: Partial<Record<IncidentFactType, number>>,
  {
    red = false,
    supervisedUntil = null,
    hotlineDueAt = null,
  }: { red?: boolean; supervisedUntil?: string | null; hotlineDueAt?: string | null } = {},
): FactCounts => ({
  repeatCalls: times['incident.call-repeated.v1'] ?? 0,
  urges: times['incident.urged.v1'] ?? 0,
  withdrawn: (times['incident.caller-withdrew.v1'] ?? 0) > 0,
  reminders: times['incident.reminded.v1'] ?? 0,
  breaches: times['incident.deadline-breached.v1'] ?? 0,
  card: (times['incident.carded.v1'] ?? 0) === 0 ? null : red ? 'RED' : 'YELLOW',
  supervisedUntil,
  hotlineDueAt,
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
