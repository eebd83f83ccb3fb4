/** On which side of what is known so far the next hash of a proof stands. */
export type Side = 'left' | 'right';

/**
 * How an inclusion proof of so many hashes leads from leaf `index` (from 0) to the root of a tree of `size` (RFC 9162,
 * 2.1.3.2): hash by hash, from the leaf upwards. Undefined where a proof of that length leads nowhere.
 */
export function sidesOfInclusion(index: number, size: number, hashes: number): readonly Side[] | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  return climb(index, size - 1, hashes);
}

/** The way of a consistency proof. */
export interface ConsistencyWay {
  /** The old tree was perfect, so a subtree of the new one: the proof leaves it out, and its root is the first hash. */
  readonly beginsWithOldRoot: boolean;
  /** For each hash after the first: those to the left are of both trees, those to the right of the new one alone. */
  readonly sides: readonly Side[];
}

/**
 * How a consistency proof of so many hashes leads to the roots of the trees of `from` and `size` (RFC 9162, 2.1.4.2),
 * 0 < from < size. Undefined where a proof of that length leads nowhere.
 */
export function wayOfConsistency(from: number, size: number, hashes: number): ConsistencyWay | undefined {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(size) || from < 1 || from >= size) return undefined;
  let [at, last] = [from - 1, size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  const beginsWithOldRoot = at === 0;
  const sides = climb(at, last, beginsWithOldRoot ? hashes : hashes - 1);
  return sides && { beginsWithOldRoot, sides };
}

/** From a node up to the root, of which `last` is the last node at the node's level. */
function climb(at: number, last: number, hashes: number): Side[] | undefined {
  const sides: Side[] = [];
  for (let nth = 0; nth < hashes; nth++) {
    if (last === 0) return undefined;
    if (isOdd(at) || at === last) {
      sides.push('left');
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      sides.push('right');
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? sides : undefined;
}

// No bit operators: they are of 32 bits, and a log may be longer.
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);
