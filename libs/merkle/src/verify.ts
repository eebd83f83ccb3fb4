import { sidesOfInclusion, wayOfConsistency } from '#proof-forms';
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
  const sides = areHashes(proof) && sidesOfInclusion(index, size, proof.length);
  if (!sides) return false;
  const reached = proof.reduce<Buffer>(
    (hash, sibling, nth) => (sides[nth] === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)),
    Buffer.from(leaf),
  );
  return reached.equals(root);
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
  if (!Number.isSafeInteger(from) || from < 1 || !areHashes(proof)) return undefined;
  const given = Buffer.from(fromRoot);
  if (from === size) return proof.length === 0 ? { fromRoot: given, root: given } : undefined;
  const way = wayOfConsistency(from, size, proof.length);
  const [first, ...rest] = way?.beginsWithOldRoot ? [given, ...proof] : proof;
  if (!way || !first) return undefined;
  let [old, now]: [Buffer, Buffer] = [Buffer.from(first), Buffer.from(first)];
  rest.forEach((sibling, nth) => {
    if (way.sides[nth] === 'left') [old, now] = [nodeHash(sibling, old), nodeHash(sibling, now)];
    else now = nodeHash(now, sibling);
  });
  return { fromRoot: old, root: now };
}

const areHashes = (proof: readonly Uint8Array[]): boolean => proof.every(({ length }) => length === 32);
