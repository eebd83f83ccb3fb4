import { communityOf, townshipOf } from '#primitives';
import type { Person } from '../../platform-client/index.js';
import { pick } from '../plan/draw.js';
import type { Desk } from '../plan/lifecycle-plan.js';
import type { IncidentCase } from './incident-case.js';
import type { World } from './world.js';

/** Who does what for an incident: the same people whenever the same seed is replayed. */

export const workerOf = ({ people }: World, { grid, draw }: IncidentCase): Person =>
  pick(people.holding('grid_worker', grid), draw('worker'));

/** A grid worker who has nothing to do with this grid. */
export function workerFromElsewhere({ people }: World, { grid, draw }: IncidentCase): Person {
  const strangers = people
    .holding('grid_worker')
    .filter(({ posts }) => posts.every(({ role, unitCode }) => role !== 'grid_worker' || unitCode !== grid));
  return pick(strangers as [Person, ...Person[]], draw('stranger'));
}

export const leaderOf = ({ people }: World, { grid, draw }: IncidentCase): Person =>
  pick(people.holding('grid_leader', grid), draw('leader'));

export const officer = ({ people }: World, { draw }: IncidentCase): Person =>
  pick(people.holding('intake_officer'), draw('officer'));

export const dispatcher = ({ people }: World, { draw }: IncidentCase): Person =>
  pick(people.holding('dispatcher'), draw('dispatcher'));

export const dutyChief = ({ people }: World, { draw }: IncidentCase): Person =>
  pick(people.holding('duty_chief'), draw('duty chief'));

/** Who sits at the desk of its community or township. */
export const deskOf = ({ people }: World, { grid, draw }: IncidentCase, desk: Desk): Person =>
  desk === 'community'
    ? pick(people.holding('community_staff', communityOf(grid)), draw('community'))
    : pick(people.holding('township_dispatcher', townshipOf(grid)), draw('township'));

/** Who handles it in a department, all the way through. */
export const staffOf = ({ people }: World, unit: string, { draw }: IncidentCase): Person =>
  pick(people.holding('department_staff', unit), draw(`staff of ${unit}`));

/** A department other than the one that has it. */
export function anotherDepartment({ departments }: World, { leadUnit, draw }: IncidentCase): string {
  const others = departments.filter((unit) => unit !== leadUnit);
  return pick(others as [string, ...string[]], draw(`instead of ${leadUnit}`));
}

/** Departments that help: others than the one that has it, each once. */
export function helpers({ departments }: World, { draw }: IncidentCase, leadUnit: string, count: number): string[] {
  const others = departments.filter((unit) => unit !== leadUnit);
  const first = Math.floor(draw('co-units') * others.length);
  return Array.from({ length: count }, (_, n) => others[(first + n) % others.length]!);
}
