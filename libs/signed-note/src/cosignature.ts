import { parseCheckpoint } from './checkpoint.js';
import { signatureLength, signEd25519, verifyEd25519 } from './ed25519.js';
import { formatSignature } from './signed-note.js';
import type { SignerKey } from './signer-key.js';

const timeLength = 8;

/**
 * A witness's signature line under a checkpoint (c2sp.org/tlog-cosignature, v1): that of all that it has seen of this
 * log until `time`, in seconds, this is the largest tree, and consistent with all before. @throws Malformed
 */
export function cosign(checkpoint: string, { verifier, privateKey }: SignerKey, time: number): string {
  if (verifier.type !== 'cosignature/v1') throw new Error(`${verifier.name} is not a witness’s key`);
  parseCheckpoint(checkpoint);
  const stamp = Buffer.alloc(timeLength);
  stamp.writeBigUInt64BE(BigInt(time));
  return formatSignature(verifier, Buffer.concat([stamp, signEd25519(message(time, checkpoint), privateKey)]));
}

/** When it was signed, in seconds; undefined when the signature is not genuine. */
export function timeOfCosignature(text: string, publicKey: Buffer, bytes: Buffer): number | undefined {
  if (bytes.length !== timeLength + signatureLength) return undefined;
  const time = bytes.readBigUInt64BE();
  // The specification ends at 2^63, our numbers at 2^53: either is later than any witness will live.
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return verifyEd25519(message(Number(time), text), publicKey, bytes.subarray(timeLength)) ? Number(time) : undefined;
}

const message = (time: number, text: string): string => `cosignature/v1\ntime ${time}\n${text}`;
