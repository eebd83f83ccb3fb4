import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { privateKeyOf, publicKeyOf, seedLength, seedOf } from './ed25519.js';
import { Malformed } from './malformed.js';
import { type KeyType, readTyped, typed, type VerifierKey, verifierKey } from './verifier-key.js';

/** A private key, with the key by which others verify. */
export interface SignerKey {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
}

/** Makes a new key. @throws Malformed when the name can't be one */
export const newSignerKey = (name: string, type: KeyType): SignerKey =>
  signerKey(name, type, generateKeyPairSync('ed25519').privateKey);

/**
 * Reads a private key as it is kept in a file, `PRIVATE+KEY+name+id+base64`: the form of Go's note package, which other
 * logs and witnesses use too. What is wrong with it is told without repeating it. @throws Malformed
 */
export function parseSignerKey(text: string): SignerKey {
  const [, name = '', id, encoded = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  const { type, bytes } = readTyped(encoded);
  if (bytes.length !== seedLength) throw new Malformed('an Ed25519 seed has 32 bytes');
  const key = signerKey(name, type, privateKeyOf(bytes));
  if (key.verifier.id !== id) throw new Malformed('the key’s id does not belong to its name and bytes');
  return key;
}

/** The private key as it is kept in a file. */
export const formatSignerKey = ({ verifier: { name, id, type }, privateKey }: SignerKey): string =>
  `PRIVATE+KEY+${name}+${id}+${typed(type, seedOf(privateKey)).toString('base64')}`;

const signerKey = (name: string, type: KeyType, privateKey: KeyObject): SignerKey => ({
  verifier: verifierKey(name, type, publicKeyOf(privateKey)),
  privateKey,
});
