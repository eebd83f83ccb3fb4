import type { MapGrid } from './wall-figures.js';

type Place = readonly [x: number, y: number];

/** A grid as it is drawn: an SVG path, in a plane where a step east is as long as a step north. */
export interface GridShape {
  readonly code: string;
  readonly path: string;
}

export interface MapShape {
  readonly viewBox: string;
  readonly grids: readonly GridShape[];
  /** Where the middle of each township is, by its nine digits. */
  readonly middles: ReadonlyMap<string, Place>;
}

/** Of the longer side of the drawing; finer than a pixel of the largest wall. */
const longest = 1_000;

/** Draws an area so that it fills its frame. A county is small enough for a plane. */
export function shapeOf(grids: readonly MapGrid[]): MapShape | undefined {
  const points = grids.flatMap(({ polygon }) => polygon.flat());
  if (points.length === 0) return undefined;
  const [west, east] = extent(points.map(([lng]) => lng));
  const [south, north] = extent(points.map(([, lat]) => lat));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = longest / (Math.max((east - west) * squeeze, north - south) || 1);
  const place = ([lng, lat]: readonly [number, number]) =>
    [round((lng - west) * squeeze * scale), round((north - lat) * scale)] as const;
  const shapes = grids.map(({ code, polygon }) => ({
    code,
    path: polygon.map((ring) => `M${ring.map((point) => place(point).join(' ')).join('L')}Z`).join(''),
  }));
  const [width, height] = place([east, south]);
  return { viewBox: `0 0 ${width} ${height}`, grids: shapes, middles: middlesOf(grids, place) };
}

function middlesOf(
  grids: readonly MapGrid[],
  place: (point: readonly [number, number]) => Place,
): ReadonlyMap<string, Place> {
  const byTownship = new Map<string, (readonly [number, number])[]>();
  for (const { code, polygon } of grids) {
    const township = code.slice(0, 9);
    byTownship.set(township, [...(byTownship.get(township) ?? []), ...(polygon[0] ?? [])]);
  }
  return new Map(
    [...byTownship].map(([township, all]) => {
      const mean = (which: 0 | 1) => all.reduce((sum, point) => sum + point[which], 0) / all.length;
      return [township, place([mean(0), mean(1)])];
    }),
  );
}

/** What the name of a township and its number take of the drawing: two lines, and so much for each letter. */
const label = { height: 74, hanzi: 33, latin: 20 };
const widthOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letter < '\u2e80' ? label.latin : label.hanzi), 0);

/** Where the middles of the names are, which are moved up and down until none lies on another. */
export function apart(
  middles: ReadonlyMap<string, Place>,
  nameOf: (township: string) => string,
): ReadonlyMap<string, Place> {
  const places = [...middles].map(([township, [x, y]]) => ({ township, x, y, width: widthOf(nameOf(township)) }));
  places.sort((one, other) => one.y - other.y);
  // Moving one apart from another may bring it upon a third: a few rounds settle as many as a county has.
  for (let turn = 0; turn < places.length; turn++)
    for (const [nth, upper] of places.entries())
      for (const lower of places.slice(nth + 1)) {
        const covered = label.height - Math.abs(lower.y - upper.y);
        if (covered <= 0 || Math.abs(lower.x - upper.x) >= (lower.width + upper.width) / 2) continue;
        const isBelow = lower.y >= upper.y ? 1 : -1;
        upper.y -= (isBelow * covered) / 2;
        lower.y += (isBelow * covered) / 2;
      }
  return new Map(places.map(({ township, x, y }) => [township, [x, round(y)]]));
}

/** The shades of a map: none, and four of more and more. */
export const shades = 4;

/**
 * From how many on each shade begins, so that each of the areas that have any falls into one of equal share; equal
 * numbers have equal shades.
 */
export function shadeFrom(counts: readonly number[]): readonly number[] {
  const some = counts.filter((count) => count > 0).sort((one, other) => one - other);
  if (some.length === 0) return [1];
  const from = Array.from({ length: shades }, (_, nth) => some[Math.floor((nth * some.length) / shades)]!);
  return [...new Set(from)];
}

/** 0: none; else which shade. */
export const shadeOf = (count: number, from: readonly number[]): number =>
  count === 0 ? 0 : Math.max(1, from.filter((least) => count >= least).length + (shades - from.length));

const round = (value: number) => Math.round(value * 10) / 10;
const extent = (values: readonly number[]): readonly [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];
