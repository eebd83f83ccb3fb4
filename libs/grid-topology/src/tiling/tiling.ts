import { edgesOf, pointKey } from '../lattice-geometry.js';
import { type LatticePoint, type LatticePolygon, type LatticeRing, signedDoubleArea } from '../lattice.js';
import { chainedRings } from './chained-rings.js';

/** A grid while it is drawn, on the lattice: its outer ring counter-clockwise, its holes clockwise. */
export interface TiledGrid {
  readonly code: string;
  /** 12 digits; null for a grid that was drawn without one. */
  readonly community: string | null;
  readonly name: string;
  readonly households: number;
  readonly synthetic: boolean;
  /** 基础, 专属. */
  readonly kind: 'ORDINARY' | 'DEDICATED';
  readonly polygon: LatticePolygon;
}

const edgeKey = (a: LatticePoint, b: LatticePoint): string => `${pointKey(a)} ${pointKey(b)}`;

/**
 * A county's grids as one plane: a vertex is its position, and whatever grids have it, have it together; an edge has
 * one grid on its left, and the neighbour has the same edge the other way round.
 *
 * Why no edit can leave a gap or an overlap: how often the outlines of all grids go around a point, summed up, is what
 * the edges without a neighbour say, since every other edge is gone both ways and counts for nothing. An edit leaves
 * those edges as they are; and where every outline is sound, each goes around what is inside it once and around nothing
 * else. So whatever was covered once is covered once. All that an edit needs to look at is the grids it changes.
 */
export class Tiling {
  private readonly indexed: { left?: Map<string, string>; at?: Map<string, string[]> } = {};

  private constructor(readonly grids: ReadonlyMap<string, TiledGrid>) {}

  static of(grids: readonly TiledGrid[]): Tiling {
    return new Tiling(new Map(grids.map((grid) => [grid.code, { ...grid, polygon: oriented(grid.polygon) }])));
  }

  /** The same with some grids put in or replaced, and some taken out. */
  with(put: readonly TiledGrid[], removed: readonly string[] = []): Tiling {
    const grids = new Map(this.grids);
    for (const code of removed) grids.delete(code);
    for (const grid of put) grids.set(grid.code, grid);
    return new Tiling(grids);
  }

  /** The grid that has the edge from `a` to `b` on its outline, with its inside on the left. */
  leftOf(a: LatticePoint, b: LatticePoint): TiledGrid | undefined {
    this.indexed.left ??= new Map(
      [...this.grids.values()].flatMap(({ code, polygon }) =>
        [...edgesOf(polygon)].map(([from, to]) => [edgeKey(from, to), code] as const),
      ),
    );
    return this.grids.get(this.indexed.left.get(edgeKey(a, b)) ?? '');
  }

  /** The grids that meet in a vertex; none where there is none. */
  gridsAt(vertex: LatticePoint): TiledGrid[] {
    this.indexed.at ??= this.vertices();
    return (this.indexed.at.get(pointKey(vertex)) ?? []).map((code) => this.grids.get(code)!);
  }

  /** The vertices that one edge leads to from here. */
  nextTo(vertex: LatticePoint): LatticePoint[] {
    const found = new Map<string, LatticePoint>();
    for (const { polygon } of this.gridsAt(vertex)) {
      for (const [a, b] of edgesOf(polygon)) {
        if (pointKey(a) === pointKey(vertex)) found.set(pointKey(b), b);
        if (pointKey(b) === pointKey(vertex)) found.set(pointKey(a), a);
      }
    }
    return [...found.values()];
  }

  /** Whether an edge is on the border of a community, or of the county: administrative, and not drawn here. */
  isOuter(a: LatticePoint, b: LatticePoint): boolean {
    const [left, right] = [this.leftOf(a, b), this.leftOf(b, a)];
    return !left || !right || left.community !== right.community;
  }

  isOnOuterBorder(vertex: LatticePoint): boolean {
    return this.nextTo(vertex).some((next) => this.isOuter(vertex, next));
  }

  /** What borders on a grid along an edge, by code. */
  neighboursOf(code: string): Set<string> {
    const found = new Set<string>();
    for (const [a, b] of edgesOf(this.grids.get(code)?.polygon ?? [])) {
      const neighbour = this.leftOf(b, a);
      if (neighbour) found.add(neighbour.code);
    }
    return found;
  }

  /** The grids of a community, in the order of their codes. */
  of(community: string): TiledGrid[] {
    return [...this.grids.values()]
      .filter((grid) => grid.community === community)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** The rings around grids that lie together, as they are drawn now; an island's ring is its own, as is a hole's. */
  outlineOf(codes: ReadonlySet<string>): LatticeRing[] {
    const edges = [...codes].flatMap((code) => [...edgesOf(this.grids.get(code)?.polygon ?? [])]);
    return chainedRings(edges.filter(([a, b]) => !codes.has(this.leftOf(b, a)?.code ?? '')));
  }

  private vertices(): Map<string, string[]> {
    const at = new Map<string, string[]>();
    for (const { code, polygon } of this.grids.values()) {
      for (const [vertex] of edgesOf(polygon)) {
        const codes = at.get(pointKey(vertex));
        if (!codes) at.set(pointKey(vertex), [code]);
        else if (!codes.includes(code)) codes.push(code);
      }
    }
    return at;
  }
}

const oriented = (polygon: LatticePolygon): LatticePolygon =>
  polygon.map((ring, i) => (signedDoubleArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
