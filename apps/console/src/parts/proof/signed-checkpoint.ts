import {
  type CheckpointText,
  claimIn,
  hashedForId,
  hexOf,
  keyNamedBy,
  Malformed,
  readCheckpointText,
  readNote,
  readVerifierKeyText,
  type VerifierKeyText,
} from '#proof-forms';
import { isGenuine, sha256 } from './web-crypto.js';

/** A key that verifies, as it is written (C2SP vkey). */
export interface KnownKey extends VerifierKeyText {
  readonly vkey: string;
}

/** Who signed, and, of a witness, when: in seconds. */
export interface Signer {
  readonly key: KnownKey;
  readonly time: number | undefined;
}

export interface SignedCheckpoint extends CheckpointText {
  /** Genuine signatures, of each key the first. */
  readonly signers: readonly Signer[];
  /** Names whose signatures are not genuine, though their key is known: such a note is not to be believed. */
  readonly forged: readonly string[];
  /** Names of whoever else signed, whose keys are not known here. */
  readonly strangers: readonly string[];
}

/** Reads keys, one a line; what stands behind a key, as in ` from 7`, is not its business. @throws Malformed */
export async function readKeys(text: string): Promise<readonly KnownKey[]> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return Promise.all(lines.map((line) => readKey(line.trim().split(' ')[0]!)));
}

async function readKey(vkey: string): Promise<KnownKey> {
  const key = readVerifierKeyText(vkey);
  const hash = await sha256(hashedForId(key.name, key.type, key.publicKey));
  if (hexOf(hash.subarray(0, 4)) !== key.id) throw new Malformed('the key’s id does not belong to its name and bytes');
  return { ...key, vkey };
}

/** Takes a checkpoint apart and finds out who signed it. Nothing of it is to be believed before. @throws Malformed */
export async function openCheckpoint(note: string, keys: readonly KnownKey[]): Promise<SignedCheckpoint> {
  const { text, signatures } = readNote(note);
  const signers: Signer[] = [];
  const forged: string[] = [];
  const strangers: string[] = [];
  for (const signature of signatures) {
    const key = keyNamedBy(signature, keys);
    if (!key) {
      strangers.push(signature.name);
      continue;
    }
    const claim = claimIn(text, key.type, signature);
    const genuine = claim && (await isGenuine(claim.message, key.publicKey, claim.signature));
    if (!genuine) forged.push(key.name);
    else if (!signers.some((signer) => signer.key === key)) signers.push({ key, time: claim.time });
  }
  return { ...readCheckpointText(text), signers, forged, strangers };
}
