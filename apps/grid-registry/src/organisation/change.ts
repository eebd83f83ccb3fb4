import { type Actor, accessRefusals, authorizeInArea, eventActor, type PermissionName } from '#access';
import type { TextRef } from '#contracts';
import type { CommandCall, CommandTransaction } from '#custody';
import { Refused } from '#primitives';
import { z } from 'zod';
import { keepRegistryText } from '../persistence/registry-texts.js';
import type { Publication } from '../publishing/publication.js';

/** Why a unit or post is changed (事由): on the record as a reference, the text stays with the registry. */
export const reason = z.string().trim().min(1).max(500).describe('事由 Why; the text stays with the registry');

/** A change of the organisation that somebody may make: who, when, in which transaction, and why. */
export interface Change extends Publication {
  readonly actor: Actor;
  readonly reason: TextRef;
}

/** @throws Refused ACCESS.OUT_OF_SCOPE unless a post of theirs reaches the area with the command's permission */
export function actingIn({ who, permission }: Pick<CommandCall, 'who' | 'permission'>, area: string): Actor {
  const actor = authorizeInArea(who, permission, area);
  if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
  return actor;
}

/** Begins a change in an area, under `actor`; keeps the reason with it. */
export async function beginChange(
  { manager, at }: CommandTransaction,
  actor: Actor,
  { area, reason, readableWith }: { area: string; reason: string; readableWith: PermissionName },
): Promise<Change> {
  const ref = await keepRegistryText(manager, reason, area, readableWith);
  return { manager, at, actor, by: eventActor(actor), reason: ref };
}
