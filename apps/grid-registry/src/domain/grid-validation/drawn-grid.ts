import type { Point } from '#contracts';
import { LATTICE_PER_DEGREE, latticePolygonsOf, type LatticePoint, type LatticePolygon } from '#grid-topology';
import { planarGeometry } from '../geometry/planar-geometry.js';
import { gridFault, type GridFault } from './grid-fault.js';
import type { PlannedGrid } from './plan.js';

/** A grid whose outline is sound by itself, on the lattice. */
export interface DrawnGrid {
  readonly code: string;
  readonly community: string | null;
  readonly polygon: LatticePolygon;
}

export const degreesAt = ([x, y]: LatticePoint): Point => ({
  lng: Math.round(x) / LATTICE_PER_DEGREE,
  lat: Math.round(y) / LATTICE_PER_DEGREE,
});

/** Puts the grids on the lattice; says of each outline that is not sound what is wrong with it. */
export function drawGrids(grids: readonly PlannedGrid[]): { drawn: DrawnGrid[]; faults: GridFault[] } {
  const drawn: DrawnGrid[] = [];
  const faults: GridFault[] = [];
  for (const { code, community, polygon } of grids) {
    if (!hasRings(polygon)) {
      faults.push(gridFault('RING_INVALID', [code], placeIn(polygon)));
      continue;
    }
    const [onLattice] = latticePolygonsOf({ type: 'Polygon', coordinates: polygon });
    const wrongAt = planarGeometry.faultIn(onLattice!);
    if (wrongAt) faults.push(gridFault('SELF_INTERSECTION', [code], degreesAt(wrongAt)));
    else drawn.push({ code, community, polygon: onLattice! });
  }
  return { drawn, faults };
}

const isPosition = ([lng, lat]: readonly number[]): boolean =>
  Math.abs(lng ?? Infinity) <= 180 && Math.abs(lat ?? Infinity) <= 90;

const hasRings = (polygon: PlannedGrid['polygon']): boolean =>
  polygon.length > 0 &&
  polygon.every((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    return ring.length >= 4 && first![0] === last![0] && first![1] === last![1] && ring.every(isPosition);
  });

const placeIn = (polygon: PlannedGrid['polygon']): Point | null => {
  const position = polygon.flat().find(isPosition);
  return position ? { lng: position[0], lat: position[1] } : null;
};
