import { Delaunay } from 'd3-delaunay';
import type { CountySurface } from './county-surface.js';
import { LATTICE_PER_METRE, type LatticePoint } from '#grid-topology';

/** Corners nearer to each other than this become one, where four grids meet: no border of a stride's length. */
const SHORTEST_BORDER = 20 * LATTICE_PER_METRE;

/**
 * The straight borders between neighbouring seeds (Voronoi edges) as lattice lines, covering the county and more. Seeds
 * far outside close the outermost cells, so that no border is endless.
 */
export function voronoiBorders(surface: CountySurface, seeds: LatticePoint[]): [LatticePoint, LatticePoint][] {
  const { triangles, halfedges, points } = Delaunay.from([...seeds, ...farSeeds(surface)] as [number, number][]);
  const corners = Array.from({ length: triangles.length / 3 }, (_, t) =>
    circumcentre(
      ...([0, 1, 2].map((i) => {
        const p = triangles[3 * t + i]!;
        return [points[2 * p]!, points[2 * p + 1]!] as const;
      }) as [LatticePoint, LatticePoint, LatticePoint]),
    ),
  );
  const isReal = (halfedge: number) =>
    triangles[halfedge]! < seeds.length || triangles[halfedge - (halfedge % 3) + ((halfedge + 1) % 3)]! < seeds.length;

  const pairs: [number, number][] = [];
  halfedges.forEach((opposite, halfedge) => {
    if (opposite > halfedge && isReal(halfedge)) pairs.push([Math.floor(halfedge / 3), Math.floor(opposite / 3)]);
  });
  const merged = mergedCorners(corners, pairs);
  return pairs
    .map(([a, b]): [LatticePoint, LatticePoint] => [
      surface.toLattice(corners[merged(a)]!),
      surface.toLattice(corners[merged(b)]!),
    ])
    .filter(([a, b]) => a[0] !== b[0] || a[1] !== b[1]);
}

/** So far away that every point of the county is nearer to a seed inside it. */
function farSeeds({ bounds, eastScale }: CountySurface): LatticePoint[] {
  const width = (bounds.east - bounds.west) * eastScale;
  const height = bounds.north - bounds.south;
  const reach = 4 * (width + height);
  const [u, v] = [width / 2, height / 2];
  return [
    [u - reach, v],
    [u + reach, v],
    [u, v - reach],
    [u, v + reach],
  ];
}

function mergedCorners(corners: LatticePoint[], pairs: [number, number][]): (corner: number) => number {
  const leader = corners.map((_, i) => i);
  const leaderOf = (i: number): number => (leader[i] === i ? i : leaderOf(leader[i]!));
  for (const [a, b] of pairs) {
    const dx = corners[a]![0] - corners[b]![0];
    const dy = corners[a]![1] - corners[b]![1];
    if (dx * dx + dy * dy >= SHORTEST_BORDER * SHORTEST_BORDER) continue;
    const [low, high] = [leaderOf(a), leaderOf(b)].sort((x, y) => x - y) as [number, number];
    leader[high] = low;
  }
  return leaderOf;
}

function circumcentre(a: LatticePoint, b: LatticePoint, c: LatticePoint): LatticePoint {
  const bx = b[0] - a[0];
  const by = b[1] - a[1];
  const cx = c[0] - a[0];
  const cy = c[1] - a[1];
  const double = 2 * (bx * cy - by * cx);
  const bb = bx * bx + by * by;
  const cc = cx * cx + cy * cy;
  return [a[0] + (cy * bb - by * cc) / double, a[1] + (bx * cc - cx * bb) / double];
}
