import { bytesOfBase64 } from './base64.js';
import { Malformed } from './malformed.js';

/** What a key signs: notes of any text, or, with the time, checkpoints that a witness found consistent. */
export type KeyType = 'ed25519' | 'cosignature/v1';

/** The byte that stands for a type in keys and key ids (c2sp.org/signed-note, "Signature types"). */
export const typeBytes: Readonly<Record<KeyType, number>> = { ed25519: 0x01, 'cosignature/v1': 0x04 };

/** A public key under its owner's name, as it is passed around: a "vkey". */
export interface VerifierKeyText {
  readonly name: string;
  /** What the key says its id is, as eight hex digits; whoever can hash must hold it against {@link hashedForId}. */
  readonly id: string;
  readonly type: KeyType;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

export const publicKeyLength = 32;

/** Not empty, without spaces of any script, without plus. */
export const isKeyName = (name: string): boolean => /^[^\p{White_Space}\p{Cc}\p{Surrogate}+]+$/u.test(name);

/** Reads `name+id+base64`. @throws Malformed */
export function readVerifierKeyText(vkey: string): VerifierKeyText {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(vkey) ?? [];
  const { type, bytes } = readTypedBytes(encoded);
  mustBeKey(name, bytes);
  return { name, id, type, publicKey: bytes };
}

/** @throws Malformed where the name or the bytes can't be a key's */
export function mustBeKey(name: string, publicKey: Uint8Array): void {
  if (!isKeyName(name)) throw new Malformed('a key’s name must not be empty nor contain spaces or plus signs');
  if (publicKey.length !== publicKeyLength) throw new Malformed('an Ed25519 public key has 32 bytes');
}

/** A type's byte, and behind it a public key or a seed. @throws Malformed for no base64, or a type that we don't know */
export function readTypedBytes(encoded: string): { type: KeyType; bytes: Uint8Array<ArrayBuffer> } {
  const bytes = bytesOfBase64(encoded);
  const type = (Object.keys(typeBytes) as KeyType[]).find((each) => typeBytes[each] === bytes?.[0]);
  if (!bytes || !type) throw new Malformed('not a key that we know how to use');
  return { type, bytes: bytes.subarray(1) };
}

/** The id is the beginning of the SHA-256 over these. */
export const hashedForId = (name: string, type: KeyType, publicKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...new TextEncoder().encode(`${name}\n`), typeBytes[type], ...publicKey]);
