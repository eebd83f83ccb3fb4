import type { LatticePoint, LatticePolygon } from '#grid-topology';
import { planarGeometry } from '../geometry/planar-geometry.js';
import { degreesAt, type DrawnGrid } from './drawn-grid.js';
import { gridFault, type GridFault } from './grid-fault.js';
import { boxOf, distanceToEdge, searchBoxes } from './nearby.js';
import { isWiderThan, SLIVER_METRES, TOLERANCE, TOLERANCE_METRES } from './tolerance.js';

/**
 * Where grids do not fit each other: overlaps, vertices that only one side of a border has, and anything else that
 * GEOS's coverage check finds and these two don't explain. What does not touch anything at all is no matter of borders.
 */
export function borderFaults(grids: readonly DrawnGrid[]): GridFault[] {
  const polygons = grids.map(({ polygon }) => polygon);
  const misfits = planarGeometry.coverageFaults(polygons);
  if (misfits.length === 0) return [];
  const near = searchBoxes(polygons, TOLERANCE);
  const overlaps: GridFault[] = [];
  const unshared: GridFault[] = [];
  const explained = new Set<number>();
  const looked = new Set<string>();
  for (const { member } of misfits) {
    for (const other of near(boxOf(polygons[member]!))) {
      const pair = member < other ? ([member, other] as const) : ([other, member] as const);
      if (member === other || looked.has(pair.join())) continue;
      looked.add(pair.join());
      const [a, b] = [grids[pair[0]]!, grids[pair[1]]!];
      const doubled = overlapsOf(a, b);
      // Where they overlap their borders can't agree: that is said already.
      const single = doubled.length > 0 ? [] : unsharedVertices(a, b);
      if (doubled.length + single.length > 0) pair.forEach((one) => explained.add(one));
      overlaps.push(...doubled);
      unshared.push(...single);
    }
  }
  const rest = misfits.filter(({ member }) => !explained.has(member));
  return [
    ...overlaps,
    ...unshared,
    ...rest.map(({ member, at }) => gridFault('BORDER_MISMATCH', [grids[member]!.code], degreesAt(at))),
  ];
}

function overlapsOf(a: DrawnGrid, b: DrawnGrid): GridFault[] {
  return planarGeometry
    .common(a.polygon, b.polygon)
    .filter((piece) => isWiderThan(piece, TOLERANCE_METRES))
    .map((piece) =>
      gridFault(
        isWiderThan(piece, SLIVER_METRES) ? 'OVERLAP' : 'SLIVER',
        [a.code, b.code],
        degreesAt(planarGeometry.pointInside(piece)),
      ),
    );
}

function unsharedVertices(a: DrawnGrid, b: DrawnGrid): GridFault[] {
  const vertices = [...verticesLackedBy(b.polygon, a.polygon), ...verticesLackedBy(a.polygon, b.polygon)];
  return vertices.map((vertex) => gridFault('T_JUNCTION', [a.code, b.code], degreesAt(vertex)));
}

/** Vertices of one polygon that lie on the other's border, where the other has none. */
function verticesLackedBy(on: LatticePolygon, of: LatticePolygon): LatticePoint[] {
  const own = new Set(on.flat().map(String));
  const [west, south, east, north] = boxOf(on);
  return of
    .flatMap((ring) => ring.slice(1))
    .filter(
      (vertex) =>
        vertex[0] >= west - TOLERANCE &&
        vertex[0] <= east + TOLERANCE &&
        vertex[1] >= south - TOLERANCE &&
        vertex[1] <= north + TOLERANCE &&
        !own.has(String(vertex)) &&
        on.some((ring) => ring.some((end, i) => i > 0 && distanceToEdge(vertex, ring[i - 1]!, end) <= TOLERANCE)),
    );
}
