import { sha256 } from './bytes.js';

/** SHA-256(0x00 ‖ bytes): an entry’s leaf (RFC 9162, 2.1.1). */
export const leafHash = (bytes) => sha256(Uint8Array.of(0), bytes);

const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);
// No bit operators: they are of 32 bits, and a log may be longer.
const isOdd = (value) => value % 2 === 1;
const half = (value) => Math.floor(value / 2);

/**
 * The root that a proof leads to from the leaf `index` (from 0) in a tree of `size` (RFC 9162, 2.1.3.2); undefined where
 * it leads to none.
 */
export async function rootFrom(index, size, leaf, proof) {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0 || sibling?.length !== 32) return undefined;
    if (isOdd(at) || at === last) {
      hash = await nodeHash(sibling, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? hash : undefined;
}
