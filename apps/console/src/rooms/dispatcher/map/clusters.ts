/** Something on the map, at its place in the map’s projection. */
export interface Marked {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly weight: 'urgent' | 'overdue' | 'usual';
}

/** What is drawn as one: those that would lie on top of each other. */
export interface Cluster {
  readonly key: string;
  /** Those in it; the id only where it is one. */
  readonly count: number;
  readonly id: string | null;
  readonly first: string;
  /** In the middle of those in it. */
  readonly x: number;
  readonly y: number;
  readonly urgent: number;
  readonly overdue: number;
}

interface Gathering {
  readonly first: Marked;
  count: number;
  sumX: number;
  sumY: number;
  urgent: number;
  overdue: number;
}

/** Pixels of a cluster’s disc. */
export const radiusOf = (count: number): number => (count === 1 ? 8 : 12 + Math.min(Math.log2(count) * 1.6, 14));

/** Pixels around a disc that count as it: fingers are thick. */
const tolerance = 6;

/**
 * The cluster whose disc is at a place, the nearest if there are several. Found by reckoning: asking the picture what is
 * drawn there takes a tenth of a second, at every move of the pointer.
 */
export function clusterAt(
  clusters: readonly Cluster[],
  { x, y }: Pick<Marked, 'x' | 'y'>,
  resolution: number,
): Cluster | undefined {
  let [nearest, least]: [Cluster | undefined, number] = [undefined, Infinity];
  for (const cluster of clusters) {
    const away = Math.hypot(cluster.x - x, cluster.y - y);
    if (away > (radiusOf(cluster.count) + tolerance) * resolution || away >= least) continue;
    [nearest, least] = [cluster, away];
  }
  return nearest;
}

/** Pixels within which marks would cover each other. */
const cellSize = 56;

/**
 * Gathers marks by the cells of a lattice that stays where it is as the map moves, so that clusters do not dance. One
 * pass over all of them: ten thousand take a few milliseconds.
 */
export function clustersOf(marks: Iterable<Marked>, resolution: number): Cluster[] {
  const side = cellSize * resolution;
  const cells = new Map<string, Gathering>();
  for (const mark of marks) {
    const key = `${Math.floor(mark.x / side)} ${Math.floor(mark.y / side)}`;
    const cell = cells.get(key) ?? { first: mark, count: 0, sumX: 0, sumY: 0, urgent: 0, overdue: 0 };
    cells.set(key, cell);
    cell.count++;
    cell.sumX += mark.x;
    cell.sumY += mark.y;
    if (mark.weight !== 'usual') cell[mark.weight]++;
  }
  return [...cells].map(([key, { first, count, sumX, sumY, urgent, overdue }]) => ({
    ...{ key, count, urgent, overdue },
    ...{ id: count === 1 ? first.id : null, first: first.id },
    x: sumX / count,
    y: sumY / count,
  }));
}
