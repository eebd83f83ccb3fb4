import { type PermissionName, type SignedIn, visibleScope } from '#access';
import { areaPrefix } from '#primitives';

/** Patterns of the grids in which somebody may do this, for LIKE. */
export const areasOf = (who: SignedIn, permission: PermissionName): string[] =>
  visibleScope(who, permission)
    .areas.filter((unit) => /^\d{12}(\d{3})?$/.test(unit))
    .map((unit) => `${areaPrefix(unit)}%`);
