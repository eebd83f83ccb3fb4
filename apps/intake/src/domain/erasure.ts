import type { ErasureGround } from '#contracts';
import type { Refusal } from '#primitives';
import { dayInShanghai } from './incident-number.js';
import { refuse } from './intake.refusals.js';

export const erasureStatuses = ['REQUESTED', 'DENIED', 'APPROVED'] as const;
export type ErasureStatus = (typeof erasureStatuses)[number];

/** Somebody’s request that a caller be erased, and what became of it. */
export interface Erasure {
  readonly erasureId: string;
  /** The caller it is about, with all who called under the same number… */
  readonly party: string;
  readonly incidentId: string;
  /** …but for these, who are somebody else. */
  readonly others: readonly string[];
  readonly ground: ErasureGround;
  readonly status: ErasureStatus;
  readonly requestedBy: string;
  /** Whose post it was, where who asked stood in for somebody. */
  readonly requestedFor: string | null;
}

export interface ErasureRulingContext {
  /** Who rules: a person, and whose post it is where they stand in for somebody. */
  readonly ruler: { readonly actor: string; readonly actorfor?: string };
  /** How many callers would be erased. */
  readonly callers: number;
  /** Incidents of theirs that are under legal hold. */
  readonly held: readonly string[];
}

/**
 * Why this person can’t rule so, if they can’t. It takes two: who asked never rules on it, nor does whoever they acted
 * for, nor anybody who acts for either. Legal hold beats erasure.
 */
export function refusalOfRuling(
  { status, requestedBy, requestedFor }: Erasure,
  decision: 'APPROVED' | 'DENIED',
  { ruler, callers, held }: ErasureRulingContext,
): Refusal | undefined {
  if (status !== 'REQUESTED') return refuse('ERASURE.ALREADY_RULED');
  const askers = [requestedBy, requestedFor];
  if ([ruler.actor, ruler.actorfor].some((person) => person && askers.includes(person))) {
    return refuse('ERASURE.OWN_REQUEST');
  }
  if (decision === 'DENIED') return undefined;
  if (callers === 0) return refuse('ERASURE.NOBODY_LEFT');
  if (held.length > 0) return refuse('ERASURE.HELD', { incidents: held });
  return undefined;
}

const dayLength = 24 * 3_600_000;

/**
 * The day by which the last backup that holds a key destroyed now is gone: backups older than `keptDays` go with the
 * next night’s.
 */
export const finalDay = (at: Date, keptDays: number): string =>
  dayInShanghai(new Date(at.getTime() + (keptDays + 1) * dayLength));
