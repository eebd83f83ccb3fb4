/** CGCS2000: semi-major axis in metres, and the squared eccentricity that follows from the flattening. */
const A = 6_378_137;
const F = 1 / 298.257222101;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);

/** Area of a zone from the equator to a latitude, per radian of longitude, as the ellipsoid has it (authalic). */
function zone(latitude: number): number {
  const s = Math.sin((latitude * Math.PI) / 180);
  return ((A * A * (1 - E2)) / 2) * (s / (1 - E2 * s * s) + Math.atanh(E * s) / E);
}

function ringArea(ring: readonly (readonly number[])[]): number {
  const lng0 = ring[0]![0]!;
  const zone0 = zone(ring[0]![1]!);
  const points = ring.map(([lng, lat]) => [((lng! - lng0) * Math.PI) / 180, zone(lat!) - zone0] as const);
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += points[i - 1]![0] * points[i]![1] - points[i]![0] * points[i - 1]![1];
  }
  return Math.abs(sum) / 2;
}

/**
 * Area in square metres of a GeoJSON polygon in degrees CGCS2000, by the cylindrical equal-area projection of the
 * ellipsoid: exact for its parallels and meridians; an edge of some kilometres that is drawn as a straight line there
 * instead of a geodesic is off by centimetres.
 */
export const areaInSquareMetres = (polygon: readonly (readonly (readonly number[])[])[]): number =>
  polygon.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * ringArea(ring), 0);
