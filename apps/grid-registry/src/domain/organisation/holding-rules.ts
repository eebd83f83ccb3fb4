import type { Role } from '#contracts';
import type { Refusal } from '#primitives';
import { refuse } from './organisation.refusals.js';
import { overlap, type RegistryPost } from './registry-post.js';
import type { RegistryUnit } from './registry-unit.js';

/** 三员分立: nobody holds two of these at a time, wherever, be it for somebody else. */
export const separatedRoles: readonly Role[] = ['system_admin', 'security_admin', 'auditor'];

/** Days for which a post may be delegated at most. */
export const delegatedAtMost = 90;

/** The levels of units in which there are posts of a role. */
const levelsOf: Record<Role, readonly RegistryUnit['level'][]> = {
  grid_worker: ['grid'],
  grid_leader: ['grid', 'community'],
  community_staff: ['community'],
  township_dispatcher: ['township'],
  department_staff: ['department'],
  intake_officer: ['county', 'township'],
  dispatcher: ['county', 'township'],
  duty_chief: ['county'],
  evaluator: ['city', 'county'],
  auditor: ['city', 'county'],
  security_admin: ['city', 'county'],
  system_admin: ['city', 'county'],
};

/** A post that somebody is to hold. */
export type Wanted = Pick<RegistryPost, 'person' | 'role' | 'unit' | 'period'>;

/**
 * Why this person can't be given this post, or undefined when they can.
 * @param held their posts that have not ended, those of others that they stand in for included
 */
export function holdingRefusal(
  { role, period, ...wanted }: Wanted,
  unit: RegistryUnit,
  held: readonly RegistryPost[],
  at: Date,
): Refusal | undefined {
  if (unit.validTo !== null) return refuse('UNIT.CLOSED', { unit: unit.code, successor: unit.successor });
  if (!levelsOf[role].includes(unit.level)) return refuse('POST.ROLE_UNFIT', { unit: unit.code, role });
  if (period.from < at || (period.to !== null && period.to <= period.from)) return periodRefusal();
  const meanwhile = held.filter((post) => overlap(post.period, period));
  if (meanwhile.some((post) => post.role === role && post.unit === wanted.unit)) return refuse('POST.HELD_ALREADY');
  const clash = separatedRoles.includes(role)
    ? meanwhile.find((post) => post.role !== role && separatedRoles.includes(post.role))
    : undefined;
  return clash && refuse('POST.SEPARATION_OF_DUTIES', { role: clash.role });
}

export const periodRefusal = (): Refusal => refuse('POST.PERIOD', { days: delegatedAtMost });
