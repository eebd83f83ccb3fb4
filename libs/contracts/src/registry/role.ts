/** Who someone is while they act under a post (domain: people and what they may do). */
export const roles = [
  'grid_worker',
  'grid_leader',
  'community_staff',
  'township_dispatcher',
  'department_staff',
  'intake_officer',
  'dispatcher',
  'duty_chief',
  'evaluator',
  'auditor',
  'security_admin',
  'system_admin',
] as const;

export type Role = (typeof roles)[number];

/** A role that a token may name: somebody's, or that of a wall screen (大屏), which nobody holds as a post. */
export const tokenRoles = [...roles, 'display'] as const;

/**
 * Any of those, or one that no token names: that of another system (外部系统), which signs its requests, and that of a
 * resident (居民), who has no account.
 */
export const actorRoles = [...tokenRoles, 'machine', 'resident'] as const;

export type ActorRole = (typeof actorRoles)[number];
