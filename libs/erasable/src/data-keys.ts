import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '#primitives';
import { keyLength } from './encrypt.js';
import { KeysDatabase } from './keys-database.js';

/** A key under which values of one subject (a caller, an incident, a file) are encrypted. */
export interface DataKey {
  readonly keyId: string;
  readonly key: Buffer;
}

/** What has become of a key. */
export type KeyState = { readonly key: Buffer } | { readonly erasedAt: Date };

interface KeyRow {
  readonly keyId: string;
  readonly key: Buffer | null;
  readonly erasedAt: Date | null;
}

/**
 * The data keys of this service. Never cached: what another replica has destroyed is destroyed here as well.
 */
@Injectable()
export class DataKeys {
  constructor(private readonly database: KeysDatabase) {}

  /** The key of a subject: the one it has, or a new one, which is durable when this resolves. */
  async of(subject: string): Promise<DataKey> {
    for (;;) {
      const [key] = await this.database.query<DataKey>(
        `WITH known AS (SELECT key_id, key FROM data_key WHERE subject_id = $1 AND key IS NOT NULL),
           made AS (INSERT INTO data_key (subject_id, key_id, key)
             SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM known) ON CONFLICT DO NOTHING RETURNING key_id, key)
         SELECT key_id AS "keyId", key FROM known UNION ALL SELECT key_id, key FROM made`,
        [subject, newId(), randomBytes(keyLength)],
      );
      // Neither known nor made: somebody else has made one this very moment.
      if (key) return key;
    }
  }

  /**
   * The keys with these ids, or when they were destroyed.
   * @throws Error when one of them never was: what it encrypted is lost, and that is no erasure
   */
  async read(keyIds: readonly string[]): Promise<ReadonlyMap<string, KeyState>> {
    const wanted = [...new Set(keyIds)];
    if (wanted.length === 0) return new Map();
    const rows = await this.database.query<KeyRow>(
      'SELECT key_id AS "keyId", key, erased_at AS "erasedAt" FROM data_key WHERE key_id = ANY($1::uuid[])',
      [wanted],
    );
    if (rows.length < wanted.length) throw new Error(`${wanted.length - rows.length} data keys are missing`);
    return new Map(rows.map(({ keyId, key, erasedAt }) => [keyId, key ? { key } : { erasedAt: erasedAt! }]));
  }

  /**
   * Destroys the keys that these subjects had at a moment; what was written since then under new ones stays. Doing so
   * again changes nothing.
   */
  async destroy(subjects: readonly string[], at: Date): Promise<void> {
    await this.database.query(
      `UPDATE data_key SET key = NULL, erased_at = $2
       WHERE subject_id = ANY($1::uuid[]) AND made_at <= $2 AND key IS NOT NULL`,
      [subjects, at],
    );
  }
}
