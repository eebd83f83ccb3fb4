import { edgesOf, nearestOnEdge, polygonContains, side } from '../lattice-geometry.js';
import type { LatticePoint, LatticePolygon } from '../lattice.js';
import { type BorderPlace, nearestPlace, placeInEdge } from './on-the-border.js';
import type { EditRefusal } from './outcome.js';

/** A line across a grid that begins and ends on its border. */
export type LineAcross = { readonly line: readonly LatticePoint[] } | { readonly refused: EditRefusal };

/**
 * What of a line that somebody drew across a grid divides it. Whoever draws begins and ends near the border, within
 * `reach`, or beyond it: then what sticks out is cut off. Between, it must stay inside.
 */
export function lineAcross(polygon: LatticePolygon, drawn: readonly LatticePoint[], reach: number): LineAcross {
  const begun = withBeginning(polygon, drawn, reach);
  if (!begun) return { refused: 'LINE_ENDS_INSIDE' };
  const ended = withBeginning(polygon, [...begun].reverse(), reach);
  if (!ended) return { refused: 'LINE_ENDS_INSIDE' };
  const line = [...ended].reverse();
  return line.length < 2 ? { refused: 'LINE_TOO_SHORT' } : { line };
}

/** The line from where it comes onto the border; undefined where it begins in the middle of the grid. */
function withBeginning(
  polygon: LatticePolygon,
  drawn: readonly LatticePoint[],
  reach: number,
): LatticePoint[] | undefined {
  const snapped = nearestPlace(polygon, drawn[0]!, reach);
  if (snapped) return [snapped.at, ...drawn.slice(1)];
  if (polygonContains(polygon, drawn[0]!)) return undefined;
  for (let i = 1; i < drawn.length; i++) {
    const place = firstCrossing(polygon, drawn[i - 1]!, drawn[i]!, reach);
    if (place) return [place.at, ...drawn.slice(i)];
  }
  return undefined;
}

function firstCrossing(
  polygon: LatticePolygon,
  from: LatticePoint,
  to: LatticePoint,
  reach: number,
): BorderPlace | undefined {
  let first: { along: number; ends: readonly [LatticePoint, LatticePoint] } | undefined;
  for (const ends of edgesOf(polygon)) {
    const [ofFrom, ofTo] = [side(...ends, from), side(...ends, to)];
    const [ofA, ofB] = [side(from, to, ends[0]), side(from, to, ends[1])];
    if (Math.sign(ofFrom) === Math.sign(ofTo) || Math.sign(ofA) === Math.sign(ofB)) continue;
    const along = ofFrom / (ofFrom - ofTo);
    if (along < (first?.along ?? Infinity)) first = { along, ends };
  }
  if (!first) return undefined;
  const { along, ends } = first;
  const at: LatticePoint = [
    Math.round(from[0] + along * (to[0] - from[0])),
    Math.round(from[1] + along * (to[1] - from[1])),
  ];
  const vertex = ends.find((end) => nearestOnEdge(end, end, at).distance <= reach);
  return vertex ? { at: vertex } : placeInEdge(ends, at);
}
