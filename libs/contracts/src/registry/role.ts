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

<<<<<<< HEAD
/** A role that a token may name: somebody's, or that of a wall screen (大屏), which nobody holds as a post. */
export const tokenRoles = [...roles, 'display'] as const;

/** Any of those, or another system (外部系统), which has no token: it signs its requests. */
export const actorRoles = [...tokenRoles, 'machine'] as const;
=======
/**
 * Somebody's role, or one that nobody holds as a post: that of another system (外部系统), which signs its requests, and
 * that of a resident (居民), who has no account.
 */
export const actorRoles = [...roles, 'machine', 'resident'] as const;
>>>>>>> resident

export type ActorRole = (typeof actorRoles)[number];
