import { newId } from '#primitives';
import { type CryptoKey, exportJWK, exportPKCS8, generateKeyPair, type JWK } from 'jose';
import { keySettlesIn } from './remote-keys.js';

/** What a service signs with. */
export interface SigningKey {
  readonly keyId: string;
  readonly key: CryptoKey;
}

export interface NewKey {
  readonly keyId: string;
  /** PKCS #8 */
  readonly privateKey: string;
  readonly publicKey: JWK;
}

/** A new Ed25519 key. */
export async function newKey(): Promise<NewKey> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const keyId = newId();
  return {
    keyId,
    privateKey: await exportPKCS8(privateKey),
    publicKey: { ...(await exportJWK(publicKey)), kid: keyId, alg: 'EdDSA', use: 'sig' },
  };
}

/**
 * The key to sign with: the newest that everybody can have by now, since a service that has just fetched the keys
 * refuses one that came after. Where none is that old, the oldest.
 */
export const decideSigning = <K extends { readonly createdAt: Date }>(
  [newest, ...older]: readonly [K, ...K[]],
  at: Date,
): K =>
  [newest, ...older].find(({ createdAt }) => at.getTime() - createdAt.getTime() >= keySettlesIn) ??
  older.at(-1) ??
  newest;
