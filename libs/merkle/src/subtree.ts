/**
 * A perfect subtree: 2^level leaves, beginning with leaf index·2^level. Once those leaves are there it never changes,
 * whatever comes after them.
 */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Leaves from `start` up to but without `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The largest power of two below `count`, which is at least 2: where RFC 9162 splits a tree. */
export function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/**
 * The perfect subtrees that make up a range, from left to right, each no larger than the one before it. The range must
 * begin at a multiple of the largest, as all ranges in a tree do that are split as RFC 9162 says.
 */
export function perfectSubtrees({ start, end }: LeafRange): Subtree[] {
  const found: Subtree[] = [];
  for (let at = start; at < end;) {
    let level = 0;
    while (2 ** (level + 1) <= end - at) level++;
    found.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
}
