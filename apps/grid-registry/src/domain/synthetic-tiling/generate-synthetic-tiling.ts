import { divideContiguously, piecesOf, type Territory } from './contiguous-division.js';
import { CountySurface } from './county-surface.js';
import { gridCode, numberingOrder } from '#grid-topology';
import {
  type BoundaryGeometry,
  centroidOf,
  degreesOf,
  latticePolygonsOf,
  type LatticePoint,
  type LatticePolygon,
} from '#grid-topology';
import { planarGeometry } from '../geometry/planar-geometry.js';
import { seededRandom } from './seeded-random.js';
import { sharedBorders } from '../geometry/shared-borders.js';
import { tileSurface } from './tile-surface.js';

export interface SyntheticTilingRequest {
  seed: string;
  /** WGS-84/CGCS2000 degrees. May be in several pieces, have holes, and touch itself; spikes without area are ignored. */
  boundary: BoundaryGeometry;
  /** With the 12-digit codes of their communities, at least one each. Earlier townships lie north and west of later. */
  townships: readonly { code: string; communityCodes: readonly string[] }[];
  /** About how many grids; more if the communities are so many that they would not have two and a half each. */
  gridCount: number;
}

export interface SyntheticGrid {
  code: string;
  communityCode: string;
  /** GeoJSON polygon coordinates: closed rings, outer ring counter-clockwise, degrees rounded to 1e-7. */
  polygon: [lng: number, lat: number][][];
  households: number;
}

/** Tilings tried when one cannot be divided among the communities. */
const ATTEMPTS = 5;
const GRIDS_PER_COMMUNITY = 2.5;

/**
 * Draws synthetic grids that tile a county: no gap, no overlap, neighbours sharing the same vertices, every community a
 * connected set of grids and every township a connected set of communities (by the shortest way across where the county
 * itself is in pieces). The same request gives the same grids on every machine. Throws when the
 * boundary has no area, a township no community, or many throws of the dice yield no sound tiling.
 */
export function generateSyntheticTiling(request: SyntheticTilingRequest): SyntheticGrid[] {
  const pieces = planarGeometry
    .repaired(latticePolygonsOf(request.boundary))
    .map((polygon) => new CountySurface(polygon));
  const communities = request.townships.flatMap(({ communityCodes }) => communityCodes);
  if (pieces.length === 0) throw new Error('the county boundary has no area');
  if (communities.length === 0 || request.townships.some(({ communityCodes }) => communityCodes.length === 0)) {
    throw new Error('every township needs a community');
  }
  const count = Math.max(request.gridCount, Math.ceil(communities.length * GRIDS_PER_COMMUNITY));

  const shares = sharesByArea(pieces, count);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const tiles = pieces.flatMap((piece, i) =>
      tileSurface(piece, shares[i]!, (again) => seededRandom(request.seed, 'tiles', attempt, i, again)),
    );
    const territory = territoryOf(tiles);
    const all = territory.centres.map((_, i) => i);
    const byCommunity = divideAmongCommunities(territory, all, request.townships);
    if (byCommunity) return described(request.seed, communities, byCommunity, tiles, territory.centres);
  }
  throw new Error(`no division of the county into ${communities.length} communities was found`);
}

/** At least one grid for every piece of the county, the others by area. */
function sharesByArea(pieces: readonly CountySurface[], count: number): number[] {
  const total = pieces.reduce((sum, piece) => sum + piece.area, 0);
  return pieces.map((piece) => Math.max(1, Math.round((count * piece.area) / total)));
}

function territoryOf(tiles: readonly LatticePolygon[]): Territory {
  const centres = tiles.map(centroidOf);
  const adjoining = sharedBorders(tiles).map((borders) => new Set(borders.keys()));
  const all = new Set(tiles.keys());
  for (let islands = piecesOf(adjoining, all); islands.length > 1; islands = piecesOf(adjoining, all)) {
    const [near, far] = nearestPair(centres, islands[0]!, islands.slice(1).flat());
    adjoining[near]!.add(far);
    adjoining[far]!.add(near);
  }
  return { centres, adjoining };
}

function nearestPair(
  centres: readonly LatticePoint[],
  some: readonly number[],
  others: readonly number[],
): [number, number] {
  let nearest = { pair: [some[0]!, others[0]!] as [number, number], distance: Infinity };
  for (const a of some) {
    for (const b of others) {
      const distance = (centres[a]![0] - centres[b]![0]) ** 2 + (centres[a]![1] - centres[b]![1]) ** 2;
      if (distance < nearest.distance) nearest = { pair: [a, b], distance };
    }
  }
  return nearest.pair;
}

/** Tiles per community, in the order of the townships' communities. */
function divideAmongCommunities(
  territory: Territory,
  tiles: number[],
  townships: SyntheticTilingRequest['townships'],
): number[][] | undefined {
  const weights = townships.map(({ communityCodes }) => communityCodes.length);
  const byTownship = divideContiguously(territory, tiles, weights);
  const byCommunity = byTownship?.map((part, t) =>
    divideContiguously(territory, part, Array<number>(weights[t]!).fill(1)),
  );
  return byCommunity?.every((parts) => parts !== undefined) ? byCommunity.flat() : undefined;
}

function described(
  seed: string,
  communities: readonly string[],
  byCommunity: readonly (readonly number[])[],
  tiles: readonly LatticePolygon[],
  centres: readonly LatticePoint[],
): SyntheticGrid[] {
  return communities.flatMap((communityCode, c) => {
    const grids = byCommunity[c]!.map((tile) => ({ polygon: tiles[tile]!, centre: centres[tile]! }));
    return numberingOrder(grids).map((at, i) => {
      const code = gridCode(communityCode, i + 1);
      return {
        code,
        communityCode,
        polygon: degreesOf(grids[at]!.polygon),
        households: 300 + Math.floor(seededRandom(seed, 'households', code)() * 201),
      };
    });
  });
}
