import type { Actor } from '#access';
import type { HeldIncident } from '#lifecycle';
import type { Refusal } from '#primitives';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';

/** What may be shown: everything, or only what the handler needs to call back. */
export type Unmasking =
  { readonly party: string; readonly shows: 'EVERYTHING' | 'PHONE' } | { readonly refusal: Refusal };

/**
 * Whether this person may see who called (domain: people and what they may do). The intake officer sees all. The lead
 * unit's handler sees the phone, while handling, and of a confidential caller nothing.
 */
export function decideUnmasking(
  { held, stage }: Pick<HeldIncident<IncidentIntake>, 'held' | 'stage'>,
  { person, post }: Actor,
): Unmasking {
  const party = held.reporterParty;
  if (party === null) return { refusal: refuse('REPORTER.NONE') };
  if (post.role === 'intake_officer') return { party, shows: 'EVERYTHING' };
  if (held.confidential) return { refusal: refuse('REPORTER.CONFIDENTIAL') };
  if (stage !== 'HANDLING') return { refusal: refuse('REPORTER.NOT_BEING_HANDLED', { stage }) };
  if (held.handler !== person) return { refusal: refuse('REPORTER.NOT_THE_HANDLER') };
  return { party, shows: 'PHONE' };
}
