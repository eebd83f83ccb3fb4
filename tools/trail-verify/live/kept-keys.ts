import type { ServiceDatabase } from '../../check/read-databases.js';

/** What has become of a data key. */
export type KeptKey = { readonly key: Buffer } | { readonly erasedAt: Date };

/** Those of these keys that a service’s database of keys has, or knows to be destroyed. */
export async function keptKeys(
  keys: ServiceDatabase,
  keyIds: readonly string[],
): Promise<ReadonlyMap<string, KeptKey>> {
  const rows = await keys.query<{ id: string; key: Buffer | null; erasedAt: Date | null }>(
    'SELECT key_id AS id, key, erased_at AS "erasedAt" FROM data_key WHERE key_id = ANY($1::uuid[])',
    [keyIds],
  );
  return new Map(rows.map(({ id, key, erasedAt }) => [id, key ? { key } : { erasedAt: erasedAt! }]));
}
