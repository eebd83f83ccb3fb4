import type { SignatureText } from './note-text.js';
import type { KeyType } from './verifier-key-text.js';

/** What somebody would have signed, if the signature is genuine: to be verified with their key. */
export interface Claim {
  readonly message: string;
  /** An Ed25519 signature. */
  readonly signature: Uint8Array<ArrayBuffer>;
  /** When, in seconds; only a witness's signature says it. */
  readonly time: number | undefined;
}

export const signatureLength = 64;
const timeLength = 8;

/** What a key of that type signs under this text; undefined where the bytes are no signature of its kind. */
export function claimIn(text: string, type: KeyType, given: { readonly bytes: Uint8Array }): Claim | undefined {
  const bytes = Uint8Array.from(given.bytes);
  if (type === 'ed25519')
    return bytes.length === signatureLength ? { message: text, signature: bytes, time: undefined } : undefined;
  if (bytes.length !== timeLength + signatureLength) return undefined;
  const time = new DataView(bytes.buffer, bytes.byteOffset, timeLength).getBigUint64(0);
  // The specification ends at 2^63, our numbers at 2^53: either is later than any witness will live.
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return { message: cosigned(text, Number(time)), signature: bytes.subarray(timeLength), time: Number(time) };
}

/** What a witness signs (c2sp.org/tlog-cosignature, v1). */
export const cosigned = (text: string, time: number): string => `cosignature/v1\ntime ${time}\n${text}`;

/**
 * The key among `keys` in whose name a signature stands, if any. Signatures of others are ignored; a false one in the
 * name and id of a known key spoils the note.
 */
export const keyNamedBy = <K extends { readonly name: string; readonly id: string }>(
  { name, keyId }: Pick<SignatureText, 'name' | 'keyId'>,
  keys: readonly K[],
): K | undefined => keys.find((key) => key.name === name && key.id === keyId);
