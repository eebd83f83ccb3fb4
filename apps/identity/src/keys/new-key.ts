import { newId } from '#primitives';
import { exportJWK, exportPKCS8, generateKeyPair, type JWK } from 'jose';

export interface NewKey {
  readonly keyId: string;
  readonly privateKey: string;
  readonly publicKey: JWK;
}

/** What a statement goes through: a transaction's entity manager, or a data source. */
interface Querying {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

export async function newKey(): Promise<NewKey> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const keyId = newId();
  return {
    keyId,
    privateKey: await exportPKCS8(privateKey),
    publicKey: { ...(await exportJWK(publicKey)), kid: keyId, alg: 'EdDSA', use: 'sig' },
  };
}

export async function insertKey(into: Querying, { keyId, privateKey, publicKey }: NewKey, at: Date): Promise<void> {
  await into.query('INSERT INTO signing_key (key_id, private_key, public_key, created_at) VALUES ($1, $2, $3, $4)', [
    keyId,
    privateKey,
    publicKey,
    at,
  ]);
}
