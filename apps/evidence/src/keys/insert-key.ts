import type { NewKey } from '#access';

/** What a statement goes through: a transaction's entity manager, or a data source. */
interface Querying {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

export async function insertKey(into: Querying, { keyId, privateKey, publicKey }: NewKey): Promise<void> {
  await into.query('INSERT INTO signing_key (key_id, private_key, public_key) VALUES ($1, $2, $3)', [
    keyId,
    privateKey,
    publicKey,
  ]);
}
