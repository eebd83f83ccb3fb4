import { commit, decryptText } from '#custody';
import { type KeptKey, keptKeys } from './kept-keys.js';
import type { Owner } from './owners.js';

/** What has become of a text that an owner keeps: what it commits to today, and never the text. */
export type KeptText =
  | { readonly state: 'OPEN'; readonly commitment: string }
  | { readonly state: 'ERASED'; readonly erasedAt: Date; readonly incidents: readonly string[] }
  | { readonly state: 'UNREADABLE' | 'KEYLESS' };

interface EncryptedRow {
  readonly id: string;
  readonly keyId: string;
  readonly encrypted: Buffer;
  readonly incidents: readonly string[];
}

/** Where texts are kept under keys, as each table has them. */
const encryptedIn: Readonly<Record<string, string>> = {
  free_text: `SELECT text_id AS id, key_id AS "keyId", encrypted, ARRAY[incident_id::text] AS incidents
              FROM free_text WHERE text_id = ANY($1::uuid[])`,
  reporter_search: `SELECT reason_id AS id, key_id AS "keyId", encrypted, incidents::text[]
                    FROM reporter_search WHERE reason_id = ANY($1::uuid[])`,
};

/** Those of these texts that an owner has. */
export async function keptTexts(owner: Owner, ids: readonly string[]): Promise<ReadonlyMap<string, KeptText>> {
  const kept = new Map<string, KeptText>();
  for (const [table, query] of Object.entries(encryptedIn)) {
    if (!owner.keys || !(await owner.database.has(table))) continue;
    const rows = await owner.database.query<EncryptedRow>(query, [ids]);
    const keys = await keptKeys(
      owner.keys,
      rows.map(({ keyId }) => keyId),
    );
    for (const row of rows) kept.set(row.id, opened(row, keys.get(row.keyId)));
  }
  if (await owner.database.has('registry_text')) {
    const rows = await owner.database.query<{ id: string; salt: Buffer; content: string }>(
      'SELECT text_id AS id, salt, content FROM registry_text WHERE text_id = ANY($1::uuid[])',
      [ids],
    );
    for (const { id, salt, content } of rows) kept.set(id, { state: 'OPEN', commitment: commit(salt, content) });
  }
  return kept;
}

function opened({ id, encrypted, incidents }: EncryptedRow, key: KeptKey | undefined): KeptText {
  if (!key) return { state: 'KEYLESS' };
  if ('erasedAt' in key) return { state: 'ERASED', erasedAt: key.erasedAt, incidents };
  try {
    const { salt, content } = decryptText(key.key, id, encrypted);
    return { state: 'OPEN', commitment: commit(salt, content) };
  } catch {
    return { state: 'UNREADABLE' };
  }
}
