import { LATTICE_PER_METRE, type LatticePoint, type LatticePolygon } from '#grid-topology';

/** Where a border would land this close to a corner of the county, it lands on the corner. */
const NEAR_CORNER = 15 * LATTICE_PER_METRE;
/** A border is bent no further than this to land on the county line exactly. */
const FURTHEST_BEND = 60 * LATTICE_PER_METRE;

/**
 * Makes borders meet the county line at lattice points lying exactly on it. Rounding a crossing would move the county
 * line by up to a centimetre; bending the border some metres moves only what is synthetic anyway. Where a stretch of
 * the county line has no lattice point near enough, the crossing is left to be rounded.
 */
export function landedOnCountyLine(
  borders: readonly (readonly [LatticePoint, LatticePoint])[],
  county: LatticePolygon,
): LatticePoint[][] {
  const stretches = county.flatMap((ring) => ring.slice(1).map((end, i) => [ring[i]!, end] as const));
  return borders.map(([from, to]) => {
    const landings = stretches.flatMap(([a, b]) => {
      const crossing = crossingOf(from, to, a, b);
      if (!crossing) return [];
      const at = landingOn(a, b, crossing.alongStretch);
      return at ? [{ at, order: crossing.alongBorder }] : [];
    });
    landings.sort((one, other) => one.order - other.order);
    return [from, ...landings.map(({ at }) => at), to].filter(
      (point, i, line) => i === 0 || point[0] !== line[i - 1]![0] || point[1] !== line[i - 1]![1],
    );
  });
}

function crossingOf(
  from: LatticePoint,
  to: LatticePoint,
  a: LatticePoint,
  b: LatticePoint,
): { alongBorder: number; alongStretch: number } | undefined {
  const rx = to[0] - from[0];
  const ry = to[1] - from[1];
  const sx = b[0] - a[0];
  const sy = b[1] - a[1];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return undefined;
  const alongBorder = ((a[0] - from[0]) * sy - (a[1] - from[1]) * sx) / cross;
  const alongStretch = ((a[0] - from[0]) * ry - (a[1] - from[1]) * rx) / cross;
  const within = alongBorder >= 0 && alongBorder <= 1 && alongStretch >= 0 && alongStretch <= 1;
  return within ? { alongBorder, alongStretch } : undefined;
}

function landingOn(a: LatticePoint, b: LatticePoint, share: number): LatticePoint | undefined {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (share * length < NEAR_CORNER) return a;
  if ((1 - share) * length < NEAR_CORNER) return b;
  const steps = greatestCommonDivisor(Math.abs(dx), Math.abs(dy));
  const step = Math.round(share * steps);
  if (Math.abs(step / steps - share) * length > FURTHEST_BEND) return undefined;
  return [a[0] + (dx / steps) * step, a[1] + (dy / steps) * step];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
