import type { Actor } from '#access';
import type { HeldIncident } from '#lifecycle';
import type { Refusal } from '#primitives';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';

/**
 * What may be shown. The address was given by who reported it, and is no later caller’s; the handler sees what is needed
 * to call back.
 */
export type Unmasking =
  { readonly shows: 'NAME_PHONE_ADDRESS' | 'NAME_PHONE' | 'PHONE' } | { readonly refusal: Refusal };

/**
 * Whether this person may see who called (domain: people and what they may do). The intake officer sees all. The lead
 * unit's handler sees the phone, while handling, and of a confidential caller nothing.
 */
export function decideUnmasking(
  { held, stage }: Pick<HeldIncident<IncidentIntake>, 'held' | 'stage'>,
  caller: { readonly party: string; readonly confidential: boolean },
  { person, post }: Actor,
): Unmasking {
  if (post.role === 'intake_officer') {
    return { shows: caller.party === held.reporterParty ? 'NAME_PHONE_ADDRESS' : 'NAME_PHONE' };
  }
  if (caller.confidential) return { refusal: refuse('REPORTER.CONFIDENTIAL') };
  if (stage !== 'HANDLING') return { refusal: refuse('REPORTER.NOT_BEING_HANDLED', { stage }) };
  if (held.handler !== person) return { refusal: refuse('REPORTER.NOT_THE_HANDLER') };
  return { shows: 'PHONE' };
}
