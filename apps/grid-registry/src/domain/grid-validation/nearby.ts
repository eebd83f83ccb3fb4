import Flatbush from 'flatbush';
import type { LatticePoint, LatticePolygon, LatticeRing } from '#grid-topology';

type Box = readonly [west: number, south: number, east: number, north: number];

export function boxOf(polygon: LatticePolygon): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygon[0]!) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Finds the polygons whose boxes come within `reach` of a box. */
export function searchBoxes(polygons: readonly LatticePolygon[], reach: number): (box: Box) => number[] {
  if (polygons.length === 0) return () => [];
  const boxes = new Flatbush(polygons.length);
  for (const polygon of polygons) boxes.add(...boxOf(polygon));
  boxes.finish();
  return ([west, south, east, north]) => boxes.search(west - reach, south - reach, east + reach, north + reach);
}

/** Distance from a point to the line between two others, in lattice units. */
export function distanceToEdge([x, y]: LatticePoint, [ax, ay]: LatticePoint, [bx, by]: LatticePoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

const isBesideRing = (point: LatticePoint, ring: LatticeRing, reach: number): boolean =>
  ring.some((end, i) => i > 0 && distanceToEdge(point, ring[i - 1]!, end) <= reach);

/** The vertices of either polygon that come within `reach` of the other's outline. */
const meetings = (a: LatticePolygon, b: LatticePolygon, reach: number): LatticePoint[] => [
  ...a.flat().filter((point) => b.some((ring) => isBesideRing(point, ring, reach))),
  ...b.flat().filter((point) => a.some((ring) => isBesideRing(point, ring, reach))),
];

/** Whether the outlines of two polygons come within `reach` of each other. */
export const touches = (a: LatticePolygon, b: LatticePolygon, reach: number): boolean =>
  meetings(a, b, reach).length > 0;

/** Whether two polygons have more of a border in common than `least`: meeting at a corner is not enough. */
export function liesAlong(a: LatticePolygon, b: LatticePolygon, reach: number, least: number): boolean {
  const [west, south, east, north] = boxOf([meetings(a, b, reach)]);
  return Math.hypot(east - west, north - south) > least;
}
