import { createHash } from 'node:crypto';
import {
  hashedForId,
  isKeyName,
  type KeyType,
  Malformed,
  mustBeKey,
  readTypedBytes,
  readVerifierKeyText,
  typeBytes,
} from '#proof-forms';

export { isKeyName, type KeyType };

/** A public key under its owner's name. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes of a hash over name, type and key, as eight hex digits: tells keys of one name apart, proves nothing. */
  readonly id: string;
  readonly type: KeyType;
  readonly publicKey: Buffer;
}

/** Puts a raw Ed25519 public key under a name. @throws Malformed */
export function verifierKey(name: string, type: KeyType, publicKey: Buffer): VerifierKey {
  mustBeKey(name, publicKey);
  const hash = createHash('sha256')
    .update(hashedForId(name, type, publicKey))
    .digest('hex');
  return { name, id: hash.slice(0, 8), type, publicKey };
}

/** Reads a key as it is passed around, `name+id+base64`: a "vkey". @throws Malformed */
export function parseVerifierKey(vkey: string): VerifierKey {
  const { name, id, type, publicKey } = readVerifierKeyText(vkey);
  const key = verifierKey(name, type, Buffer.from(publicKey));
  if (key.id !== id) throw new Malformed('the key’s id does not belong to its name and bytes');
  return key;
}

/** The key as it is passed around, `name+id+base64`: a "vkey". */
export const formatVerifierKey = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${id}+${typed(type, publicKey).toString('base64')}`;

/** A type's byte, and behind it a public key or a seed. */
export const typed = (type: KeyType, bytes: Buffer): Buffer => Buffer.concat([Buffer.of(typeBytes[type]), bytes]);

/** @throws Malformed for what is no base64, or of a type that we don't know */
export function readTyped(encoded: string): { type: KeyType; bytes: Buffer } {
  const { type, bytes } = readTypedBytes(encoded);
  return { type, bytes: Buffer.from(bytes) };
}
