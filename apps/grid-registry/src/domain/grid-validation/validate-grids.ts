import { balanceOf, type GridBalance } from './balance.js';
import { borderFaults } from './border-faults.js';
import { codeFaults } from './code-faults.js';
import { communityFaults, coverageFaults, shapeFaults } from './coverage-faults.js';
import { drawGrids } from './drawn-grid.js';
import { gridFault, type GridFault } from './grid-fault.js';
import type { CountyToCover, PlannedGrid } from './plan.js';

export interface GridReport {
  /** None: the grids may be published. */
  readonly faults: readonly GridFault[];
  /** Null while an outline is not sound. */
  readonly balance: GridBalance | null;
}

/**
 * Checks a county's grids (完整性, 全覆盖、无缝隙; 编码规则): each outline by itself, how they fit each other, whether
 * together they are the county, whether each stays in its community, and the codes. While an outline is not sound, how
 * it fits the others can't be said, and only outlines and codes are reported.
 */
export function validateGrids(grids: readonly PlannedGrid[], county: CountyToCover): GridReport {
  if (grids.length === 0) return { faults: [gridFault('NO_GRIDS', [])], balance: null };
  const codes = codeFaults(grids, county);
  const { drawn, faults } = drawGrids(grids);
  if (faults.length > 0) return { faults: [...codes, ...faults], balance: null };
  return {
    faults: [
      ...codes,
      ...borderFaults(drawn),
      ...shapeFaults(drawn),
      ...(county.boundary ? coverageFaults(drawn, county.boundary) : [gridFault('COUNTY_BOUNDARY_UNKNOWN', [])]),
      ...communityFaults(drawn, county.communities),
    ],
    balance: balanceOf(grids),
  };
}
