import { edgesOf, pointKey } from '../lattice-geometry.js';
import { type LatticePolygon, signedDoubleArea } from '../lattice.js';
import { chainedRings } from '../tiling/chained-rings.js';
import type { TiledGrid, Tiling } from '../tiling/tiling.js';
import { type Outcome, redrawn, refused } from './outcome.js';

/** Joins two neighbours of one community; `into` stays who it was and has the households of both. */
export function mergeGrids(tiling: Tiling, { from, into }: { from: string; into: string }): Outcome {
  const [one, other] = [tiling.grids.get(into), tiling.grids.get(from)];
  if (!one || !other || from === into) return refused('GRID_UNKNOWN');
  if (one.community !== other.community) return refused('OTHER_COMMUNITY');
  const polygon = joined(one, other);
  if (typeof polygon === 'string') return refused(polygon);
  const merged = { ...one, polygon, households: one.households + other.households };
  return redrawn(tiling, [merged], { removed: [from], otherwise: 'TOUCHES_AT_POINT' });
}

/** What two polygons are together: all their edges but those that both have. */
export function joined(
  one: Pick<TiledGrid, 'polygon'>,
  other: Pick<TiledGrid, 'polygon'>,
): LatticePolygon | 'NOT_NEIGHBOURS' | 'TOUCHES_AT_POINT' {
  const edges = [...edgesOf(one.polygon), ...edgesOf(other.polygon)];
  const present = new Set(edges.map(([a, b]) => `${pointKey(a)} ${pointKey(b)}`));
  const left = edges.filter(([a, b]) => !present.has(`${pointKey(b)} ${pointKey(a)}`));
  if (left.length === edges.length) return 'NOT_NEIGHBOURS';
  if (new Set(left.map(([a]) => pointKey(a))).size < left.length) return 'TOUCHES_AT_POINT';
  const rings = chainedRings(left);
  const outer = rings.filter((ring) => signedDoubleArea(ring) > 0);
  if (outer.length !== 1) return 'TOUCHES_AT_POINT';
  return [outer[0]!, ...rings.filter((ring) => ring !== outer[0])];
}
