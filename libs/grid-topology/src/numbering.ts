import type { LatticePoint, LatticePolygon } from './lattice.js';

/**
 * Numbers the grids of one community west to east, north to south, and returns their order. Centroids rarely lie in
 * rows, so rows are made: from the northernmost centroid down, a band takes in what lies less than three quarters of a mean grid's height
 * below its first; within a band west comes first.
 */
export function numberingOrder(grids: readonly { centre: LatticePoint; polygon: LatticePolygon }[]): number[] {
  const heights = grids.map(({ polygon }) => {
    const ys = polygon[0]!.map(([, y]) => y);
    return Math.max(...ys) - Math.min(...ys);
  });
  const bandHeight = (0.75 * heights.reduce((sum, h) => sum + h, 0)) / grids.length;
  const southwards = grids
    .map((_, i) => i)
    .sort((a, b) => grids[b]!.centre[1] - grids[a]!.centre[1] || grids[a]!.centre[0] - grids[b]!.centre[0]);

  const bands: number[][] = [];
  for (const grid of southwards) {
    const band = bands.at(-1);
    if (band && grids[band[0]!]!.centre[1] - grids[grid]!.centre[1] < bandHeight) band.push(grid);
    else bands.push([grid]);
  }
  return bands.flatMap((band) => band.sort((a, b) => grids[a]!.centre[0] - grids[b]!.centre[0] || a - b));
}

/** 15 digits: the community's 12 and a sequence from 001. */
export function gridCode(communityCode: string, sequence: number): string {
  if (sequence > 999) throw new Error(`community ${communityCode} has more than 999 grids`);
  return communityCode + String(sequence).padStart(3, '0');
}
