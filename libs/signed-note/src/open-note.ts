import { claimIn, keyNamedBy } from '#proof-forms';
import { verifyEd25519 } from './ed25519.js';
import { type NoteSignature, parseNote } from './signed-note.js';
import type { VerifierKey } from './verifier-key.js';

/** No known key has signed the note, or a signature in a known key's name is not genuine. */
export class Unverified extends Error {}

/** A genuine signature. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  /** Seconds; only a witness's signature says when it was made. */
  readonly time: number | undefined;
  /** The signature's line, with its newline. */
  readonly line: string;
}

export interface OpenedNote {
  readonly text: string;
  /** At least one; of each key the first. */
  readonly signatures: readonly VerifiedSignature[];
}

/**
 * The note's text and who of `keys` signed it. Signatures of others are ignored, but one false signature in the name and
 * id of a known key spoils the note. @throws Malformed, Unverified
 */
export function openNote(note: string, keys: readonly VerifierKey[]): OpenedNote {
  const { text, signatures } = parseNote(note);
  const verified = new Map<VerifierKey, VerifiedSignature>();
  for (const signature of signatures) {
    const key = keyNamedBy(signature, keys);
    if (!key) continue;
    const genuine = verify(text, key, signature);
    if (!genuine) throw new Unverified(`a signature in the name of ${key.name} is not genuine`);
    if (!verified.has(key)) verified.set(key, genuine);
  }
  if (verified.size === 0) throw new Unverified('nobody known has signed this');
  return { text, signatures: [...verified.values()] };
}

function verify(text: string, key: VerifierKey, signature: NoteSignature): VerifiedSignature | undefined {
  const claim = claimIn(text, key.type, signature);
  if (!claim || !verifyEd25519(claim.message, key.publicKey, Buffer.from(claim.signature))) return undefined;
  return { key, time: claim.time, line: signature.line };
}
