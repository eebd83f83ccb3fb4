import { ringContains, samePoint } from '../lattice-geometry.js';
import { areaOf, type LatticePoint, type LatticePolygon } from '../lattice.js';
import type { Tiling } from '../tiling/tiling.js';
import { joined } from './merge-grids.js';
import { type Outcome, redrawn, refused } from './outcome.js';
import { divided } from './split-grid.js';

export interface Transfer {
  readonly from: string;
  readonly to: string;
  /** From border to border of the grid that gives. */
  readonly line: readonly LatticePoint[];
  /** A vertex of the piece to give; without one, the smaller piece that borders on who gets it. */
  readonly giving?: LatticePoint;
}

/** Gives a piece of a grid, cut off along a line, to a neighbour in the same community. */
export function transferPiece(tiling: Tiling, { from, to, line, giving }: Transfer): Outcome {
  const [giver, taker] = [tiling.grids.get(from), tiling.grids.get(to)];
  if (!giver || !taker || from === to) return refused('GRID_UNKNOWN');
  if (giver.community !== taker.community) return refused('OTHER_COMMUNITY');
  const parts = divided(tiling, from, line);
  if ('refused' in parts) return parts.refused;
  const takes = parts.tiling.grids.get(to)!;
  const choices = [parts.polygons, [parts.polygons[1], parts.polygons[0]] as const]
    .filter(([piece]) => giving === undefined || has(piece, giving, line))
    .map(([piece, rest]) => ({ piece, rest, together: joined(takes, { polygon: piece }) }))
    .sort((a, b) => areaOf(a.piece) - areaOf(b.piece));
  const chosen = choices.find(({ together }) => typeof together !== 'string');
  if (!chosen) return refused((choices[0]?.together as 'NOT_NEIGHBOURS' | undefined) ?? 'NOT_NEIGHBOURS');
  const grids = [
    { ...parts.grid, polygon: chosen.rest },
    { ...takes, polygon: chosen.together as LatticePolygon },
  ];
  const outcome = redrawn(parts.tiling, grids, { otherwise: 'LINE_LEAVES_GRID' });
  return outcome.ok ? { ...outcome, changed: [...new Set([...outcome.changed, ...parts.beyond])] } : outcome;
}

function has([outer]: LatticePolygon, vertex: LatticePoint, line: readonly LatticePoint[]): boolean {
  if (line.some((point) => samePoint(point, vertex))) return false;
  return outer!.some((point) => samePoint(point, vertex)) || ringContains(outer!, vertex);
}
