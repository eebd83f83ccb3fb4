import type { Role } from './role.js';

/** Who is on the command centre’s roster (值班表). */
export const rosterRoles = ['duty_chief', 'dispatcher', 'intake_officer'] as const satisfies readonly Role[];

/** Who hands over what is open at the end of a shift (交接班). */
export const handoverRoles = ['duty_chief', 'dispatcher'] as const satisfies readonly Role[];
