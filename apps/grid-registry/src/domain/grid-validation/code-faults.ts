import { gridFault, type GridFault } from './grid-fault.js';
import type { CountyToCover, PlannedGrid } from './plan.js';

/** What is wrong with codes and communities, wherever the grids lie. */
export function codeFaults(grids: readonly PlannedGrid[], county: CountyToCover): GridFault[] {
  const seen = new Set<string>();
  return grids.flatMap(({ code, community }) => {
    const faults: GridFault[] = [];
    if (!/^\d{15}$/.test(code)) faults.push(gridFault('CODE_INVALID', [code]));
    if (seen.has(code)) faults.push(gridFault('CODE_TWICE', [code]));
    seen.add(code);
    if (county.retiredCodes.has(code)) faults.push(gridFault('CODE_RETIRED', [code]));
    if (community === null) faults.push(gridFault('COMMUNITY_MISSING', [code]));
    else if (!county.communities.has(community)) faults.push(gridFault('COMMUNITY_UNKNOWN', [code]));
    else if (!code.startsWith(community)) faults.push(gridFault('CODE_NOT_OF_COMMUNITY', [code]));
    return faults;
  });
}
