import { type Actor, accessRefusals, authorize, type PermissionName, permittingPosts, type SignedIn } from '#access';
import { areaOfUnit, Refused } from '#primitives';

/**
 * Whose figures are asked for: a unit within reach, or that of one's own post.
 * @throws Refused ACCESS.OUT_OF_SCOPE
 */
export function unitOfFigures(who: SignedIn, permission: PermissionName, asked: string | undefined): string {
  const unit = asked ?? permittingPosts(who, permission)[0]?.unit ?? '';
  readerOfFigures(who, permission, unit);
  return unit;
}

/**
 * As whom somebody reads the figures of a unit. What a department leads is within reach of the department, and of whoever
 * has its county.
 * @throws Refused ACCESS.OUT_OF_SCOPE
 */
export function readerOfFigures(who: SignedIn, permission: PermissionName, unit: string): Actor {
  const leadUnit = unit.startsWith('D') ? unit : null;
  const scope = { grid: areaOfUnit(unit), leadUnit, coUnits: [], inspector: null, reportedBy: null };
  const reader = authorize(who, permission, scope);
  if (!reader) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
  return reader;
}
