import type { Refusal } from '#primitives';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import { overlap, type RegistryPost } from '../../domain/organisation/registry-post.js';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';
import { countyOfUnit, managedLevels } from '../../domain/organisation/unit-codes.js';

export interface Closing {
  readonly units: readonly string[];
  readonly successor: string | null;
}

/**
 * Why these units can't be closed in favour of the successor, or undefined when they can. A successor is open, and who
 * is closed never opens again: so successions never run in a circle.
 * @param notEmpty those that still have units or grids below them: they go first
 */
export function closingRefusal(
  { units, successor }: Closing,
  known: ReadonlyMap<string, RegistryUnit>,
  notEmpty: readonly string[],
): Refusal | undefined {
  const heir = successor === null ? undefined : known.get(successor);
  if (successor !== null && !heir) return refuse('UNIT.UNKNOWN', { unit: successor });
  for (const code of units) {
    const unit = known.get(code);
    if (!unit) return refuse('UNIT.UNKNOWN', { unit: code });
    if (!managedLevels.some((level) => level === unit.level)) return refuse('UNIT.NOT_MANAGED_HERE', { unit: code });
    if (unit.validTo !== null) return refuse('UNIT.CLOSED', { unit: code, successor: unit.successor });
    // A township's incidents lie in its communities' grids, which are gone by then.
    if (!heir && unit.level !== 'township') return refuse('UNIT.SUCCESSOR_MISSING', { unit: code });
    if (heir && !succeeds(heir, unit, units)) return refuse('UNIT.SUCCESSOR_UNFIT', { unit: code, successor });
    if (notEmpty.includes(code)) return refuse('UNIT.NOT_EMPTY', { unit: code });
  }
  return undefined;
}

const succeeds = (heir: RegistryUnit, unit: RegistryUnit, closing: readonly string[]): boolean =>
  heir.validTo === null &&
  heir.level === unit.level &&
  countyOfUnit(heir.code) === countyOfUnit(unit.code) &&
  !closing.includes(heir.code);

/**
 * The posts at the successor that take the place of those in the closed units (岗位随转): same person, role and end,
 * so that the work that passes on finds the people who did it. Not what stands in for others (that ends), and not what
 * the successor gives them already.
 */
export function postsThatPass(
  closing: readonly RegistryPost[],
  atSuccessor: readonly RegistryPost[],
  { successor, at, newId }: { successor: string; at: Date; newId: () => string },
): RegistryPost[] {
  const passed: RegistryPost[] = [];
  for (const { person, role, period, delegation } of closing) {
    const post: RegistryPost = {
      postId: newId(),
      ...{ person, role, unit: successor, delegation: null },
      period: { from: period.from > at ? period.from : at, to: period.to },
    };
    const isThere = [...atSuccessor, ...passed].some(
      (other) => other.person === person && other.role === role && overlap(other.period, post.period),
    );
    if (delegation === null && !isThere) passed.push(post);
  }
  return passed;
}
