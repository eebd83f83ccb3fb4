import { sidesOfInclusion, wayOfConsistency } from '#proof-forms';
import { isSame, sha256 } from './web-crypto.js';

type Hash = Uint8Array<ArrayBuffer>;

/** SHA-256(0x00 ‖ bytes): an entry's place in the tree (RFC 9162, 2.1.1). */
export const leafHash = (bytes: Uint8Array): Promise<Hash> => sha256(Uint8Array.of(0x00), bytes);

const nodeHash = (left: Hash, right: Hash): Promise<Hash> => sha256(Uint8Array.of(0x01), left, right);

/** Whether these bytes are entry `sequence` (from 1) of the tree with that size and root. Never throws. */
export async function isIncluded(
  bytes: Uint8Array,
  sequence: number,
  proof: readonly Hash[],
  { size, root }: Tree,
): Promise<boolean> {
  const sides = areHashes(proof) ? sidesOfInclusion(sequence - 1, size, proof.length) : undefined;
  if (!sides) return false;
  let hash = await leafHash(bytes);
  for (const [nth, sibling] of proof.entries())
    hash = sides[nth] === 'left' ? await nodeHash(sibling, hash) : await nodeHash(hash, sibling);
  return isSame(hash, root);
}

/** What a checkpoint says of a tree. */
export interface Tree {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the older tree is the beginning of the newer one: nothing was changed, removed or put in between. Never throws. */
export async function isBeginning(older: Tree, newer: Tree, proof: readonly Hash[]): Promise<boolean> {
  if (older.size === newer.size) return proof.length === 0 && isSame(older.root, newer.root);
  const way = areHashes(proof) ? wayOfConsistency(older.size, newer.size, proof.length) : undefined;
  const [first, ...rest] = way?.beginsWithOldRoot ? [older.root, ...proof] : proof;
  if (!way || !first) return false;
  let [old, now] = [first, first];
  for (const [nth, sibling] of rest.entries()) {
    if (way.sides[nth] === 'left') [old, now] = [await nodeHash(sibling, old), await nodeHash(sibling, now)];
    else now = await nodeHash(now, sibling);
  }
  return isSame(old, older.root) && isSame(now, newer.root);
}

const areHashes = (proof: readonly Hash[]): boolean => proof.every(({ length }) => length === 32);
