import Flatbush from 'flatbush';
import { bordersOfAreas, type Line } from './borders-of-areas.js';
import { type GridOutlines, layOutlines, type LocatableGrid } from './grid-outlines.js';
import { neighboursByOutline } from './neighbours.js';
import { APART, BESIDE_BORDER, INSIDE_OR_ON, lieOf } from './point-and-outline.js';

export interface Found {
  readonly code: string;
  /** False for a point in no grid but within a centimetre of this one. */
  readonly inside: boolean;
}

/** The grids of one revision, ready to be asked. Holds everything in memory; build it again for another revision. */
export interface GridIndex {
  /**
   * The code of the one grid a point belongs to; undefined outside all grids and for anything not a number. Degrees,
   * WGS-84/CGCS2000: positions of another datum must have been converted.
   *
   * A point on a border or corner (within 1e-9°) belongs to the lowest code among the grids that meet there. A point in
   * no grid but within 1e-7° (a centimetre) of one belongs to the lowest code within that reach, since vertices are
   * rounded that much. The same grids give the same answer on every machine, in whatever order they came.
   */
  locate(lng: number, lat: number): string | undefined;
  /** As `locate`, and whether the point lies inside or on the grid, or only beside it. */
  find(lng: number, lat: number): Found | undefined;
  /** Whether the index has this grid. */
  has(code: string): boolean;
  /**
   * Codes of the grids that share at least one edge with this one, ascending. Edges are shared when both ends are the same
   * numbers in both grids; touching at a corner is not enough. Empty for a code that isn't in the index.
   */
  neighbours(code: string): string[];
  /** The borders of areas that the grids make up, by area: see {@link bordersOfAreas}. */
  borders(areaOf: (code: string) => string): ReadonlyMap<string, Line[]>;
}

/**
 * Builds the index. Grids are expected to tile their county without overlap, with borders shared vertex by vertex.
 *
 * @throws Error naming the grid when a code comes twice, a ring isn't closed or a position isn't a number
 */
export function buildGridIndex(grids: readonly LocatableGrid[]): GridIndex {
  const outlines = layOutlines(grids);
  const neighbours = neighboursByOutline(outlines);
  const outlineOf = new Map(outlines.codes.map((code, outline) => [code, outline]));
  const boxes = boxesOf(outlines);
  const find = (lng: number, lat: number) => (boxes ? nearest(lng, lat, outlines, boxes) : undefined);
  return {
    locate: (lng, lat) => find(lng, lat)?.code,
    find,
    has: (code) => outlineOf.has(code),
    neighbours: (code) => {
      const outline = outlineOf.get(code);
      return outline === undefined ? [] : neighbours[outline]!.map((other) => outlines.codes[other]!);
    },
    borders: (areaOf) => bordersOfAreas(outlines, areaOf),
  };
}

/**
 * As one index of all of them would locate: inside goes before beside, and the lowest code wins a tie, whichever index it
 * is in. For the counties of a city: each has an index of its own, which lives as long as its revision.
 */
export function locateAmong<I extends GridIndex>(
  indexes: Iterable<I>,
  lng: number,
  lat: number,
): { readonly code: string; readonly index: I } | undefined {
  let best: (Found & { index: I }) | undefined;
  for (const index of indexes) {
    const found = index.find(lng, lat);
    if (!found) continue;
    const isCloser = !best || (found.inside && !best.inside);
    if (isCloser || (found.inside === best?.inside && found.code < best.code)) best = { ...found, index };
  }
  return best && { code: best.code, index: best.index };
}

/** Outlines are numbered in the order of their codes: the lowest number wins a tie. */
function nearest(lng: number, lat: number, outlines: GridOutlines, boxes: Flatbush): Found | undefined {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return undefined;
  let within = -1;
  let beside = -1;
  for (const outline of boxes.search(lng, lat, lng, lat)) {
    if (within !== -1 && outline > within) continue;
    const lie = lieOf(lng, lat, outlines, outline);
    if (lie === INSIDE_OR_ON) within = outline;
    else if (lie !== APART && (beside === -1 || outline < beside)) beside = outline;
  }
  const code = outlines.codes[within === -1 ? beside : within];
  return code === undefined ? undefined : { code, inside: within !== -1 };
}

/** Boxes reach as far beyond the outlines as a point may lie; an index of nothing can't be built. */
function boxesOf({ codes, edges, firstEdge }: GridOutlines): Flatbush | undefined {
  if (codes.length === 0) return undefined;
  const boxes = new Flatbush(codes.length);
  for (let outline = 0; outline < codes.length; outline++) {
    const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
    for (let at = 4 * firstEdge[outline]!; at < 4 * firstEdge[outline + 1]!; at += 2) {
      box[0] = Math.min(box[0], edges[at]!);
      box[1] = Math.min(box[1], edges[at + 1]!);
      box[2] = Math.max(box[2], edges[at]!);
      box[3] = Math.max(box[3], edges[at + 1]!);
    }
    const reach = 2 * BESIDE_BORDER;
    boxes.add(box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach);
  }
  boxes.finish();
  return boxes;
}
