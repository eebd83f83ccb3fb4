import type { Actor } from '#access';
import type { IncidentLevel } from '#contracts';
import { areaContains, type Refusal } from '#primitives';
import { refuse } from './dispatch.refusals.js';
import type { Reference } from './reference.js';
import type { NamedUnits } from './units-that-may-handle.js';

/** The level whose desk somebody sits at (层级); the county's centre answers for all of them. */
export function deskOf({ post }: Actor): IncidentLevel {
  switch (post.role) {
    case 'community_staff':
      return 'community';
    case 'township_dispatcher':
      return 'township';
    default:
      return 'county';
  }
}

/**
 * Why somebody can't dispatch from their desk, or undefined when they can: a community takes what is on its desk on
 * itself; a township gives what is on its own to itself, its communities and the agencies stationed in it (派驻机构).
 */
export function deskRefusal(
  actor: Actor,
  level: IncidentLevel,
  { leadUnit, coUnits }: NamedUnits,
  { units }: Reference,
): Refusal | undefined {
  const desk = deskOf(actor);
  if (desk === 'county') return undefined;
  if (desk !== level) return refuse('DISPATCH.NOT_YOUR_DESK', { level });
  const own = actor.post.unit;
  const within = (code: string) => areaContains(own, code) || units.get(code)?.parentCode === own;
  const beyond = [leadUnit, ...coUnits].find((code) => !within(code));
  return beyond === undefined ? undefined : refuse('DISPATCH.BEYOND_YOUR_DESK', { unit: beyond });
}
