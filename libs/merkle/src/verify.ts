import { nodeHash } from './hashing.js';

/**
 * Whether the proof shows that the leaf with this hash is leaf `index` (from 0) of the tree with that size and root
 * (RFC 9162, 2.1.3.2). Never throws: what is malformed proves nothing.
 */
export function verifyInclusion(
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [at, last] = [index, size - 1];
  let hash: Buffer = Buffer.from(leaf);
  for (const sibling of proof) {
    if (last === 0 || sibling.length !== 32) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/**
 * Whether the proof shows that the tree of size `from` and root `fromRoot` is the beginning of the one of `size` and
 * `root` (RFC 9162, 2.1.4.2). The empty tree is the beginning of every tree. Never throws.
 */
export function verifyConsistency(
  from: number,
  size: number,
  proof: readonly Uint8Array[],
  fromRoot: Uint8Array,
  root: Uint8Array,
): boolean {
  if (from === 0) return Number.isSafeInteger(size) && size >= 0 && proof.length === 0;
  const shown = rootsOfConsistencyProof(from, size, proof, fromRoot);
  return shown !== undefined && shown.fromRoot.equals(fromRoot) && shown.root.equals(root);
}

/**
 * The two roots that a consistency proof leads to; undefined where it leads to none, or `from` is 0. Nobody can make up
 * hashes that lead to a given `root`: where they do, `fromRoot` is what that tree really begins with, whatever it was
 * taken for. Only where the beginning is a perfect tree does the proof leave it out, and it is taken as given.
 * Never throws.
 */
export function rootsOfConsistencyProof(
  from: number,
  size: number,
  proof: readonly Uint8Array[],
  fromRoot: Uint8Array,
): { readonly fromRoot: Buffer; readonly root: Buffer } | undefined {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(size) || from < 1 || from > size) return undefined;
  if (proof.some(({ length }) => length !== 32)) return undefined;
  const given = Buffer.from(fromRoot);
  if (from === size) return proof.length === 0 ? { fromRoot: given, root: given } : undefined;
  let [at, last] = [from - 1, size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  // Where the old tree was perfect it is a subtree of the new one, and the proof need not name it.
  const rest = at === 0 ? [given, ...proof] : [...proof];
  const first = rest.shift();
  if (!first) return undefined;
  let [old, now]: [Buffer, Buffer] = [Buffer.from(first), Buffer.from(first)];
  for (const sibling of rest) {
    if (last === 0) return undefined;
    if (isOdd(at) || at === last) {
      [old, now] = [nodeHash(sibling, old), nodeHash(sibling, now)];
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      now = nodeHash(now, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? { fromRoot: old, root: now } : undefined;
}

// No bit operators: they are of 32 bits, and a log may be longer.
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);
