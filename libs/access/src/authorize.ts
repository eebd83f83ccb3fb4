import type { ActorRole, IncidentScope } from '#contracts';
import { areaContains } from '#primitives';
import { type PermissionName, permissions, type Reach, ruleOf } from './permissions.js';
import type { ActingPost, Actor, SignedIn } from './signed-in.js';

/** How far a permission reaches for a role; not at all without a row in the table. */
export const reachesOf = (permission: PermissionName, role: ActorRole): readonly Reach[] =>
  ruleOf(permission)[role] ?? [];

/** All that a role may do at all, wherever it reaches, in the table's order: for screens, which show no more than that. */
export const permissionsOf = (role: ActorRole): PermissionName[] =>
  (Object.keys(permissions) as PermissionName[]).filter((permission) => reachesOf(permission, role).length > 0);

/** The posts that carry the permission at all, wherever it reaches; only the chosen one if a post was chosen. */
export function permittingPosts({ posts, actingPost }: SignedIn, permission: PermissionName): readonly ActingPost[] {
  return posts.filter(
    ({ id, role }) => (actingPost === undefined || id === actingPost) && reachesOf(permission, role).length > 0,
  );
}

/** Under which post, if any, this person may do this to this incident. */
export function authorize(who: SignedIn, permission: PermissionName, scope: IncidentScope): Actor | undefined {
  const reaching = permittingPosts(who, permission).filter((p) =>
    reachesOf(permission, p.role).some((reach) => reaches(reach, p, who.person, scope)),
  );
  // Who was asked in person (an inspector) reaches it under every post: they act under the one whose area it lies in.
  const post = reaching.find(({ unit }) => areaContains(unit, scope.grid)) ?? reaching[0];
  return post && { person: who.person, post };
}

/** Under which post, if any, this person may do this in this area (a grid's or unit's code). */
export function authorizeInArea(who: SignedIn, permission: PermissionName, area: string): Actor | undefined {
  return authorize(who, permission, { grid: area, leadUnit: null, coUnits: [], inspector: null, reportedBy: null });
}

/** Under which post, if any, this person may do what is not about one incident or area. */
export function authorizeAnywhere(who: SignedIn, permission: PermissionName): Actor | undefined {
  const post = permittingPosts(who, permission)[0];
  return post && { person: who.person, post };
}

function reaches(reach: Reach, { unit }: ActingPost, person: string, scope: IncidentScope): boolean {
  switch (reach) {
    case 'any':
      return true;
    case 'area':
      return areaContains(unit, scope.grid);
    case 'lead-unit':
      return scope.leadUnit === unit;
    case 'co-unit':
      return scope.coUnits.includes(unit);
    case 'involved-unit':
      return scope.leadUnit === unit || scope.coUnits.includes(unit);
    case 'inspector':
      return scope.inspector === person;
    case 'reporter':
      return scope.reportedBy === person;
  }
}

/** What somebody may see of many incidents, for a list's WHERE clause: the union of all that is named. */
export interface VisibleScope {
  /** Whether a reach of `any` leaves nothing out. */
  readonly everything: boolean;
  /** Prefixes of grid codes. */
  readonly areas: readonly string[];
  readonly leadUnits: readonly string[];
  readonly involvedUnits: readonly string[];
  readonly inspector: string | null;
  readonly reporter: string | null;
}

/** The union of what all of a person's posts (or the chosen one) let them see under a permission. */
export function visibleScope(who: SignedIn, permission: PermissionName): VisibleScope {
  const reached = permittingPosts(who, permission).flatMap((post) =>
    reachesOf(permission, post.role).map((reach) => ({ reach, unit: post.unit })),
  );
  const unitsBy = (reach: Reach) => [...new Set(reached.filter((r) => r.reach === reach).map(({ unit }) => unit))];
  return {
    everything: reached.some(({ reach }) => reach === 'any'),
    areas: unitsBy('area'),
    leadUnits: unitsBy('lead-unit'),
    involvedUnits: unitsBy('involved-unit'),
    inspector: reached.some(({ reach }) => reach === 'inspector') ? who.person : null,
    reporter: reached.some(({ reach }) => reach === 'reporter') ? who.person : null,
  };
}
