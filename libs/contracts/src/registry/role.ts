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

/** Somebody's role, or that of another system (外部系统), which nobody holds as a post: it signs its requests. */
export const actorRoles = [...roles, 'machine'] as const;

export type ActorRole = (typeof actorRoles)[number];
