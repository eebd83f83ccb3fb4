import type { RoutedTo } from '#contracts';
import { communityOf, departmentOf, townshipOf } from '#primitives';

/** The code of the unit that a rule names, for an incident in this grid (or any area of the county, for a department). */
export function unitRoutedTo(target: RoutedTo, grid: string): string {
  if (target === 'COMMUNITY') return communityOf(grid);
  if (target === 'TOWNSHIP') return townshipOf(grid);
  return /^[a-z_]+$/.test(target) ? departmentOf(grid, target) : target;
}
