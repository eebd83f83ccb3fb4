import { type BoundaryGeometry, latticePolygonsOf, type LatticePolygon } from '#grid-topology';
import { planarGeometry } from '../geometry/planar-geometry.js';
import { sharedBorders } from '../geometry/shared-borders.js';
import { degreesAt, type DrawnGrid } from './drawn-grid.js';
import { gridFault, type GridFault, type GridFaultCode } from './grid-fault.js';
import { boxOf, liesAlong, searchBoxes, touches } from './nearby.js';
import { isWiderThan, SLIVER, SLIVER_METRES, TOLERANCE, TOLERANCE_METRES } from './tolerance.js';

/** Where the grids together are not the county: what none of them covers, and what lies outside. */
export function coverageFaults(grids: readonly DrawnGrid[], boundary: BoundaryGeometry): GridFault[] {
  const polygons = grids.map(({ polygon }) => polygon);
  const near = searchBoxes(polygons, TOLERANCE);
  const county = planarGeometry.repaired(latticePolygonsOf(boundary));
  const covered = planarGeometry.union(polygons);
  const beside = (piece: LatticePolygon): string[] =>
    near(boxOf(piece))
      .filter((grid) => liesAlong(piece, polygons[grid]!, TOLERANCE, SLIVER))
      .map((grid) => grids[grid]!.code);

  const missing = planarGeometry.difference(county, covered).filter((piece) => isWiderThan(piece, TOLERANCE_METRES));
  const beyond = planarGeometry.difference(covered, county).filter((piece) => isWiderThan(piece, TOLERANCE_METRES));
  return [
    ...missing.map((piece) => {
      const codes = beside(piece);
      return gridFault(kindOf(piece, county, codes), codes, degreesAt(planarGeometry.pointInside(piece)));
    }),
    ...beyond.map((piece) => gridFault('BEYOND_COUNTY', beside(piece), degreesAt(planarGeometry.pointInside(piece)))),
  ];
}

/** What to call a piece of the county that no grid covers. */
function kindOf(piece: LatticePolygon, county: LatticePolygon[], beside: readonly string[]): GridFaultCode {
  if (!isWiderThan(piece, SLIVER_METRES)) return 'SLIVER';
  if (county.some((part) => touches(piece, part, TOLERANCE))) return 'COUNTY_NOT_COVERED';
  return beside.length === 1 ? 'HOLE' : 'GAP';
}

/** Grids that are no place of their own: strips, and grids with one other grid all around. */
export function shapeFaults(grids: readonly DrawnGrid[]): GridFault[] {
  const borders = sharedBorders(grids.map(({ polygon }) => polygon));
  return grids.flatMap(({ code, polygon }, grid) => {
    const place = () => degreesAt(planarGeometry.pointInside(polygon));
    const around = [...borders[grid]!.keys()];
    const [only] = around;
    const faults: GridFault[] = [];
    if (!isWiderThan(polygon, SLIVER_METRES)) faults.push(gridFault('SLIVER', [code], place()));
    if (around.length === 1 && isHoleOf(polygon, grids[only!]!.polygon)) {
      faults.push(gridFault('ENCLAVE', [code, grids[only!]!.code], place()));
    }
    return faults;
  });
}

/** Whether a polygon's outline is, vertex by vertex, a hole of the other. */
function isHoleOf([outline]: LatticePolygon, [, ...holes]: LatticePolygon): boolean {
  const vertices = new Set(outline!.map(String));
  return holes.some(
    (hole) => new Set(hole.map(String)).size === vertices.size && hole.every((v) => vertices.has(String(v))),
  );
}

/** Grids that reach into the area of a community that is not theirs; only where both areas are known. */
export function communityFaults(
  grids: readonly DrawnGrid[],
  communities: ReadonlyMap<string, BoundaryGeometry | undefined>,
): GridFault[] {
  const areas = [...communities].flatMap(([community, outline]) =>
    outline ? [{ community, polygons: planarGeometry.repaired(latticePolygonsOf(outline)) }] : [],
  );
  const parts = areas.flatMap(({ community, polygons }) => polygons.map((polygon) => ({ community, polygon })));
  const near = searchBoxes(
    parts.map(({ polygon }) => polygon),
    0,
  );
  return grids.flatMap(({ code, community, polygon }) =>
    near(boxOf(polygon))
      .map((part) => parts[part]!)
      .filter((part) => part.community !== community)
      .flatMap((part) => planarGeometry.common(polygon, part.polygon))
      .filter((piece) => isWiderThan(piece, TOLERANCE_METRES))
      .map((piece) => gridFault('ACROSS_COMMUNITIES', [code], degreesAt(planarGeometry.pointInside(piece)))),
  );
}
