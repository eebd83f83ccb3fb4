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

/**
 * Somebody's role, or one that nobody holds as a post: that of another system (外部系统), which signs its requests, and
 * that of a resident (居民), who has no account.
 */
export const actorRoles = [...roles, 'machine', 'resident'] as const;

export type ActorRole = (typeof actorRoles)[number];
