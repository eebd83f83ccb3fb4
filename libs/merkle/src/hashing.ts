import { createHash, hash } from 'node:crypto';

const leafPrefix = Buffer.of(0x00);
const nodePrefix = Buffer.of(0x01);

/** SHA-256(0x00 ‖ bytes): an entry's place in the tree (RFC 9162, 2.1.1). 32 bytes. */
export const leafHash = (bytes: Uint8Array): Buffer => createHash('sha256').update(leafPrefix).update(bytes).digest();

/** SHA-256(0x01 ‖ left ‖ right): the root of two subtrees (RFC 9162, 2.1.1). 32 bytes. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');

/** The root of the tree without entries: SHA-256 of nothing. */
export const emptyRoot: Buffer = hash('sha256', '', 'buffer');

/** The root of what stands side by side, each perfect and no larger than the one before it. */
export function foldRight(hashes: readonly Buffer[]): Buffer {
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}
