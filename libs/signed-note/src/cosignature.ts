import { cosigned } from '#proof-forms';
import { parseCheckpoint } from './checkpoint.js';
import { signEd25519 } from './ed25519.js';
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
  return formatSignature(verifier, Buffer.concat([stamp, signEd25519(cosigned(checkpoint, time), privateKey)]));
}
