import { Delaunay } from 'd3-delaunay';
import { landedOnCountyLine } from './border-landing.js';
import type { CountySurface } from './county-surface.js';
import { areaOf, canonicalPolygon, LATTICE_PER_METRE, type LatticePolygon } from '#grid-topology';
import { planarGeometry } from '../geometry/planar-geometry.js';
import { seedPoints } from './seed-points.js';
import type { SeededRandom } from './seeded-random.js';
import { sharedBorders } from '../geometry/shared-borders.js';
import { voronoiBorders } from './voronoi-borders.js';

/** Below this share of the mean area a grid would not be one anybody drew. */
const LEAST_SHARE_OF_MEAN_AREA = 0.2;
/** No part of a grid's outline comes nearer to another than this, unless the county's own outline does. */
const LEAST_CLEARANCE = 3 * LATTICE_PER_METRE;

/** So many throws may fail before giving up; a sound tiling usually comes with the first or second. */
const MOST_THROWS = 20;
/** So many are spent on hitting the county line exactly; where its own positions don't allow it, none ever does. */
const THROWS_FOR_EXACTNESS = 6;

/**
 * Cuts one connected piece of a county into `count` polygons that share their borders vertex by vertex. Throws the dice
 * until there is no sliver, neck or hole, and a few times more if the tiling strays from the county line by so much as
 * the rounding of a crossing (under a centimetre). Throws an error when no tiling is sound.
 */
export function tileSurface(
  surface: CountySurface,
  count: number,
  randomOf: (attempt: number) => SeededRandom,
): LatticePolygon[] {
  let rounded: LatticePolygon[] | undefined;
  for (let attempt = 0; attempt < MOST_THROWS && !(rounded && attempt >= THROWS_FOR_EXACTNESS); attempt++) {
    const tiles = thrown(surface, count, randomOf(attempt));
    if (tiles && planarGeometry.areaOfDifference(planarGeometry.joined(tiles), [surface.polygon]) === 0) return tiles;
    rounded ??= tiles;
  }
  if (!rounded) throw new Error(`no sound tiling in ${count} grids was found`);
  return rounded;
}

function thrown(surface: CountySurface, count: number, random: SeededRandom): LatticePolygon[] | undefined {
  const seeds = seedPoints(surface, count, random);
  const borders = landedOnCountyLine(voronoiBorders(surface, seeds), surface.polygon);
  const countyLine = surface.polygon.flatMap((ring) => ring.slice(1).map((end, i) => [ring[i]!, end]));
  const nearest = Delaunay.from(seeds as [number, number][]);
  const faces = planarGeometry.facesBetween([...countyLine, ...borders]).flatMap((polygon) => {
    const inside = planarGeometry.pointInside(polygon);
    return surface.covers(inside) ? [{ polygon, seed: nearest.find(...surface.toPlane(inside)) }] : [];
  });

  const tiles = gathered(faces)?.map(canonicalPolygon);
  const leastArea = (LEAST_SHARE_OF_MEAN_AREA * areaOf(surface.polygon)) / count;
  const leastClearance = Math.min(LEAST_CLEARANCE, 0.9 * planarGeometry.clearanceOf(surface.polygon));
  const sound = (tile: LatticePolygon) =>
    tile.length === 1 &&
    areaOf(tile) >= leastArea &&
    planarGeometry.isValid(tile) &&
    planarGeometry.clearanceOf(tile) >= leastClearance;
  return tiles?.every(sound) && planarGeometry.isCoverage(tiles) ? tiles : undefined;
}

/**
 * One polygon per seed: the largest face of its cell. What the county line cut off from it goes, face by face, to the
 * tile it shares the longest border with. Undefined when a tile comes out in pieces.
 */
function gathered(faces: { polygon: LatticePolygon; seed: number }[]): LatticePolygon[] | undefined {
  const borders = sharedBorders(faces.map(({ polygon }) => polygon));
  const mainFace = new Map<number, number>();
  faces.forEach(({ polygon, seed }, face) => {
    const main = mainFace.get(seed);
    if (main === undefined || areaOf(polygon) > areaOf(faces[main]!.polygon)) mainFace.set(seed, face);
  });
  const tileOf = new Map([...mainFace.values()].map((face) => [face, face] as const));

  while (tileOf.size < faces.length) {
    let longest = { face: -1, tile: -1, length: 0 };
    faces.forEach((_, face) => {
      if (tileOf.has(face)) return;
      const shared = new Map<number, number>();
      for (const [neighbour, length] of borders[face]!) {
        const tile = tileOf.get(neighbour);
        if (tile === undefined) continue;
        const sum = (shared.get(tile) ?? 0) + length;
        shared.set(tile, sum);
        if (sum > longest.length) longest = { face, tile, length: sum };
      }
    });
    if (longest.face === -1) return undefined;
    tileOf.set(longest.face, longest.tile);
  }

  const members = new Map<number, LatticePolygon[]>();
  for (const [face, tile] of [...tileOf].sort(([a], [b]) => a - b)) {
    members.set(tile, [...(members.get(tile) ?? []), faces[face]!.polygon]);
  }
  const tiles = [...members.values()].map((parts) => (parts.length === 1 ? parts : planarGeometry.joined(parts)));
  return tiles.every((tile) => tile.length === 1) ? tiles.flat() : undefined;
}
