import type { NewKey } from '#access';

/** What a statement goes through: a transaction's entity manager, or a data source. */
interface Querying {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

/** Keeps a new key, dated by the database: an operator's clock may be wrong. */
export async function insertKey(into: Querying, { keyId, privateKey, publicKey }: NewKey): Promise<void> {
  await into.query(
    `INSERT INTO signing_key (key_id, private_key, public_key, created_at) VALUES ($1, $2, $3, clock_timestamp())`,
    [keyId, privateKey, publicKey],
  );
}
