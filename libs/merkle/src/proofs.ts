import { foldRight } from './hashing.js';
import { type LeafRange, perfectSubtrees, splitOf, type Subtree } from './subtree.js';

/** Gives the hashes of subtrees, in the order in which they are asked for. */
export type ReadSubtrees = (subtrees: readonly Subtree[]) => Promise<readonly Buffer[]>;

/**
 * That the leaf `index` (from 0) is in the tree of the first `size` leaves (RFC 9162, 2.1.3.1): from the leaf upwards,
 * 32 bytes each. Reads once, about log² size hashes at the very most.
 * @throws RangeError where there is no such leaf in such a tree.
 */
export async function inclusionProof(index: number, size: number, read: ReadSubtrees): Promise<Buffer[]> {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return hashesOf(path(index, { start: 0, end: size }), read);
}

/**
 * That the tree of the first `from` leaves is the beginning of the tree of the first `size` (RFC 9162, 2.1.4.1).
 * Nothing needs to be shown where `from` is 0 or `size`.
 * @throws RangeError where `from` is beyond `size`.
 */
export async function consistencyProof(from: number, size: number, read: ReadSubtrees): Promise<Buffer[]> {
  if (!isCount(from) || !isCount(size) || from > size) throw new RangeError(`no tree of ${from} in a tree of ${size}`);
  return from === 0 ? [] : hashesOf(subproof(from, { start: 0, end: size }, true), read);
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** PATH of RFC 9162. */
function path(index: number, { start, end }: LeafRange): LeafRange[] {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  return index < middle
    ? [...path(index, { start, end: middle }), { start: middle, end }]
    : [...path(index, { start: middle, end }), { start, end: middle }];
}

/** SUBPROOF of RFC 9162; `from` counts from the very first leaf. */
function subproof(from: number, { start, end }: LeafRange, isWhole: boolean): LeafRange[] {
  if (from === end) return isWhole ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  return from <= middle
    ? [...subproof(from, { start, end: middle }, isWhole), { start: middle, end }]
    : [...subproof(from, { start: middle, end }, false), { start, end: middle }];
}

async function hashesOf(ranges: readonly LeafRange[], read: ReadSubtrees): Promise<Buffer[]> {
  const subtrees = ranges.map(perfectSubtrees);
  const hashes = await read(subtrees.flat());
  let at = 0;
  return subtrees.map(({ length }) => foldRight(hashes.slice(at, (at += length))));
}
