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
