/**
 * Topology is worked out on a lattice of 1e-7 degrees (about one centimetre), in whole numbers: two borders are the same
 * exactly when their numbers are, and nothing is lost in translation to degrees and back.
 */
export const LATTICE_PER_DEGREE = 10_000_000;

/** Lattice units in a metre of latitude, near enough for thresholds. */
export const LATTICE_PER_METRE = 90;

export type LatticePoint = readonly [x: number, y: number];
/** Closed: the last point repeats the first. */
export type LatticeRing = LatticePoint[];
/** Outer ring first, then holes. */
export type LatticePolygon = LatticeRing[];

/** A county's outline as GeoJSON gives it: degrees, longitude first. */
export type BoundaryGeometry =
  { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };

export function latticePolygonsOf(geometry: BoundaryGeometry): LatticePolygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([lng, lat]) => {
        if (!Number.isFinite(lng) || !Number.isFinite(lat)) throw new Error('a boundary position is not a number');
        return [Math.round(lng! * LATTICE_PER_DEGREE), Math.round(lat! * LATTICE_PER_DEGREE)] as const;
      }),
    ),
  );
}

/** Dividing a whole number gives the double nearest to the decimal, so JSON prints at most seven places. */
export function degreesOf(polygon: LatticePolygon): [number, number][][] {
  return polygon.map((ring) => ring.map(([x, y]) => [x / LATTICE_PER_DEGREE, y / LATTICE_PER_DEGREE]));
}

/** Twice the signed area, counter-clockwise positive; taken from the first point so that the products stay exact. */
export function signedDoubleArea(ring: LatticeRing): number {
  const [ox, oy] = ring[0]!;
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[i + 1]!;
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return sum;
}

export function areaOf(polygon: LatticePolygon): number {
  return polygon.reduce((sum, ring, i) => sum + ((i === 0 ? 1 : -1) * Math.abs(signedDoubleArea(ring))) / 2, 0);
}

/** Centroid of the outer ring. */
export function centroidOf([ring]: LatticePolygon): LatticePoint {
  const [ox, oy] = ring![0]!;
  let area = 0;
  let mx = 0;
  let my = 0;
  for (let i = 1; i + 1 < ring!.length; i++) {
    const ax = ring![i]![0] - ox;
    const ay = ring![i]![1] - oy;
    const bx = ring![i + 1]![0] - ox;
    const by = ring![i + 1]![1] - oy;
    const cross = ax * by - bx * ay;
    area += cross;
    mx += (ax + bx) * cross;
    my += (ay + by) * cross;
  }
  return [ox + mx / (3 * area), oy + my / (3 * area)];
}

/**
 * One way to write a ring down: outer rings counter-clockwise and holes clockwise (RFC 7946), each from its
 * south-westernmost point, so that equal shapes have equal digests.
 */
export function canonicalPolygon(polygon: LatticePolygon): LatticePolygon {
  return polygon.map((ring, i) => {
    const open = ring.slice(0, -1);
    if (signedDoubleArea(ring) > 0 !== (i === 0)) open.reverse();
    const first = open.reduce((best, p, at) => (comparePoints(p, open[best]!) < 0 ? at : best), 0);
    const turned = [...open.slice(first), ...open.slice(0, first)];
    return [...turned, turned[0]!];
  });
}

export function comparePoints(a: LatticePoint, b: LatticePoint): number {
  return a[0] - b[0] || a[1] - b[1];
}
