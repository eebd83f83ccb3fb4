import { accessRefusals, authorize, type PermissionName, permittingPosts, type SignedIn } from '#access';
import { areaOfUnit, Refused } from '#primitives';

/**
 * Whose figures are asked for: a unit within reach, or that of one's own post. What a department leads is within reach
 * of the department, and of whoever has its county.
 * @throws Refused ACCESS.OUT_OF_SCOPE
 */
export function unitOfFigures(who: SignedIn, permission: PermissionName, asked: string | undefined): string {
  const unit = asked ?? permittingPosts(who, permission)[0]?.unit ?? '';
  const leadUnit = unit.startsWith('D') ? unit : null;
  const scope = { grid: areaOfUnit(unit), leadUnit, coUnits: [], inspector: null, reportedBy: null };
  if (!authorize(who, permission, scope)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
  return unit;
}
