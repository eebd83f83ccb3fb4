import { canonicalPolygon, degreesOf, LATTICE_PER_DEGREE, type LatticePoint, latticePolygonsOf } from '../lattice.js';
import { type TiledGrid, Tiling } from './tiling.js';

/** A grid as the registry gives and takes it: degrees. */
export interface GridInDegrees extends Omit<TiledGrid, 'polygon'> {
  readonly polygon: [lng: number, lat: number][][];
}

/** Puts grids on the lattice. Nothing is lost: the registry's degrees are lattice points. */
export const tilingOf = (grids: readonly GridInDegrees[]): Tiling =>
  Tiling.of(
    grids.map((grid) => ({
      ...grid,
      polygon: latticePolygonsOf({ type: 'Polygon', coordinates: grid.polygon })[0]!,
    })),
  );

export const inDegrees = (grid: TiledGrid): GridInDegrees => ({
  ...grid,
  polygon: degreesOf(canonicalPolygon(grid.polygon)),
});

export const latticePointAt = ({ lng, lat }: { lng: number; lat: number }): LatticePoint => [
  Math.round(lng * LATTICE_PER_DEGREE),
  Math.round(lat * LATTICE_PER_DEGREE),
];
