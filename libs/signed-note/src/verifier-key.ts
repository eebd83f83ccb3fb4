import { createHash } from 'node:crypto';
import { decodeBase64 } from './base64.js';
import { publicKeyLength } from './ed25519.js';
import { Malformed } from './malformed.js';

/** What a key signs: notes of any text, or, with the time, checkpoints that a witness found consistent. */
export type KeyType = 'ed25519' | 'cosignature/v1';

/** The byte that stands for a type in keys and key ids (c2sp.org/signed-note, "Signature types"). */
export const typeBytes: Readonly<Record<KeyType, number>> = { ed25519: 0x01, 'cosignature/v1': 0x04 };

/** A public key under its owner's name. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes of a hash over name, type and key, as eight hex digits: tells keys of one name apart, proves nothing. */
  readonly id: string;
  readonly type: KeyType;
  readonly publicKey: Buffer;
}

/** Not empty, without spaces of any script, without plus. */
export const isKeyName = (name: string): boolean => /^[^\p{White_Space}\p{Cc}\p{Surrogate}+]+$/u.test(name);

/** Puts a raw Ed25519 public key under a name. @throws Malformed */
export function verifierKey(name: string, type: KeyType, publicKey: Buffer): VerifierKey {
  if (!isKeyName(name)) throw new Malformed('a key’s name must not be empty nor contain spaces or plus signs');
  if (publicKey.length !== publicKeyLength) throw new Malformed('an Ed25519 public key has 32 bytes');
  const hash = createHash('sha256').update(`${name}\n`).update(typed(type, publicKey)).digest('hex');
  return { name, id: hash.slice(0, 8), type, publicKey };
}

/** Reads a key as it is passed around, `name+id+base64`: a "vkey". @throws Malformed */
export function parseVerifierKey(vkey: string): VerifierKey {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(vkey) ?? [];
  const { type, bytes } = readTyped(encoded);
  const key = verifierKey(name, type, bytes);
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
  const bytes = decodeBase64(encoded);
  const type = (Object.keys(typeBytes) as KeyType[]).find((each) => typeBytes[each] === bytes?.[0]);
  if (!bytes || !type) throw new Malformed('not a key that we know how to use');
  return { type, bytes: bytes.subarray(1) };
}
