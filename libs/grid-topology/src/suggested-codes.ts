import { centroidOf } from './lattice.js';
import { gridCode, numberingOrder } from './numbering.js';
import type { TiledGrid } from './tiling/tiling.js';

/** The next code of a community after all that were ever used: none is used twice. */
export function nextCode(community: string, used: Iterable<string>): string {
  let highest = 0;
  for (const code of used) if (code.startsWith(community)) highest = Math.max(highest, Number(code.slice(12)));
  return gridCode(community, highest + 1);
}

/**
 * 编码: the new grids of one community numbered west to east and north to south, after those that were ever published.
 * By code as it is now; empty where they are numbered so already.
 */
export function suggestedCodes(
  grids: readonly TiledGrid[],
  community: string,
  published: ReadonlySet<string>,
): Record<string, string> {
  const fresh = grids.filter(({ code }) => !published.has(code));
  const used = [...published];
  const suggested: Record<string, string> = {};
  for (const at of numberingOrder(fresh.map(({ polygon }) => ({ polygon, centre: centroidOf(polygon) })))) {
    const code = nextCode(community, used);
    used.push(code);
    suggested[fresh[at]!.code] = code;
  }
  return Object.entries(suggested).every(([is, should]) => is === should) ? {} : suggested;
}
