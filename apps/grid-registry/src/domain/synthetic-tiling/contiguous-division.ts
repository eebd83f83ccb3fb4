import type { LatticePoint } from '#grid-topology';

/** What is being divided: places (grids), where they are, and which adjoin which. */
export interface Territory {
  centres: readonly LatticePoint[];
  adjoining: readonly ReadonlySet<number>[];
}

/** Directions of a dividing line's normal, fifteen degrees apart; whole numbers, so that no machine rounds otherwise. */
const DIRECTIONS: readonly LatticePoint[] = [
  [0, 1],
  [1, 4],
  [4, 7],
  [1, 1],
  [7, 4],
  [4, 1],
  [-1, 4],
  [-4, 7],
  [-1, 1],
  [-7, 4],
  [-4, 1],
  [-1, 0],
];

/** A share's size in places is in proportion to its weight, and never under this many places per unit of weight. */
const LEAST_PER_WEIGHT = 2;

/**
 * Divides a connected set of places into connected parts, one per weight, in proportion to the weights: in two, each half
 * in two again, and so on, by a line across the longer extent (compact parts, even loads: 均衡性). Where a line would
 * break a part, the fragments change sides; where the parts then can't be divided further, the next line is tried.
 * Earlier parts lie north and west of later ones. Undefined when there is no such division among those tried.
 */
export function divideContiguously(
  territory: Territory,
  places: readonly number[],
  weights: readonly number[],
): number[][] | undefined {
  if (weights.length === 1) return [[...places]];
  const total = sum(weights);
  let cut = 1;
  while (cut < weights.length - 1 && sum(weights.slice(0, cut)) + weights[cut]! / 2 < total / 2) cut++;
  const [some, others] = [weights.slice(0, cut), weights.slice(cut)];
  const least = LEAST_PER_WEIGHT * sum(some);
  const most = places.length - LEAST_PER_WEIGHT * sum(others);
  if (least > most) return undefined;
  const wanted = Math.min(most, Math.max(least, Math.round((places.length * sum(some)) / total)));

  const attempts = [false, true].flatMap((mend) => bySpread(territory, places).map((line) => ({ line, mend })));
  for (const { line, mend } of attempts) {
    const halves = halve(territory, places, line, wanted, mend);
    if (!halves || halves[0].length < least || halves[0].length > most) continue;
    const first = divideContiguously(territory, halves[0], some);
    const second = first && divideContiguously(territory, halves[1], others);
    if (second) return [...first, ...second];
  }
  return undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Directions, the one along which the places spread most first. */
function bySpread({ centres }: Territory, places: readonly number[]): LatticePoint[] {
  const spread = ([dx, dy]: LatticePoint) => {
    const along = places.map((p) => centres[p]![0] * dx + centres[p]![1] * dy);
    const mean = sum(along) / along.length;
    return sum(along.map((a) => (a - mean) ** 2)) / (dx * dx + dy * dy);
  };
  return DIRECTIONS.map((direction) => ({ direction, spread: spread(direction) }))
    .sort((a, b) => b.spread - a.spread)
    .map(({ direction }) => direction);
}

function halve(
  { centres, adjoining }: Territory,
  places: readonly number[],
  [dx, dy]: LatticePoint,
  wanted: number,
  mend: boolean,
): [number[], number[]] | undefined {
  const rank = new Map(places.map((p) => [p, centres[p]![0] * dx + centres[p]![1] * dy] as const));
  const ordered = [...places].sort((a, b) => rank.get(b)! - rank.get(a)! || a - b);
  const ahead = new Set(ordered.slice(0, wanted));
  const behind = new Set(ordered.slice(wanted));
  if (mend) {
    swapFragments(adjoining, ahead, behind);
    swapFragments(adjoining, behind, ahead);
    const nearestFirst = [...ordered].reverse();
    while (ahead.size > wanted && moveOne(adjoining, nearestFirst, ahead, behind));
    while (ahead.size < wanted && moveOne(adjoining, ordered, behind, ahead));
  }
  const connected = piecesOf(adjoining, ahead).length === 1 && piecesOf(adjoining, behind).length === 1;
  return connected ? [ordered.filter((p) => ahead.has(p)), ordered.filter((p) => behind.has(p))] : undefined;
}

function swapFragments(adjoining: Territory['adjoining'], from: Set<number>, to: Set<number>): void {
  const pieces = piecesOf(adjoining, from).sort((a, b) => b.length - a.length);
  for (const place of pieces.slice(1).flat()) {
    from.delete(place);
    to.add(place);
  }
}

/** Moves the first place that adjoins the other side and whose leaving breaks nothing. */
function moveOne(
  adjoining: Territory['adjoining'],
  order: readonly number[],
  from: Set<number>,
  to: Set<number>,
): boolean {
  for (const place of order) {
    if (!from.has(place) || ![...adjoining[place]!].some((neighbour) => to.has(neighbour))) continue;
    from.delete(place);
    if (piecesOf(adjoining, from).length === 1) {
      to.add(place);
      return true;
    }
    from.add(place);
  }
  return false;
}

/** The connected pieces of a set of places. */
export function piecesOf(adjoining: Territory['adjoining'], places: ReadonlySet<number>): number[][] {
  const unseen = new Set(places);
  const pieces: number[][] = [];
  for (const start of places) {
    if (!unseen.delete(start)) continue;
    const piece = [start];
    for (let i = 0; i < piece.length; i++) {
      for (const neighbour of adjoining[piece[i]!]!) if (unseen.delete(neighbour)) piece.push(neighbour);
    }
    pieces.push(piece);
  }
  return pieces;
}
