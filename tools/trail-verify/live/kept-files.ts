import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { decrypt, decrypting, NotAsWritten } from '#erasable';
import { placeOnDisk, type Size } from '../../../apps/evidence/src/domain/place-on-disk.js';
import { type FileFacts, readFacts } from '../../../apps/evidence/src/persistence/file-facts.js';
import { nameOf } from '../../../apps/evidence/src/storage/evidence-archive.js';
import { type KeptKey, keptKeys } from './kept-keys.js';
import type { Owner } from './owners.js';

/** What has become of a file that evidence took in, as its tables tell. */
export type KeptFile = {
  /** Whether an incident has cited it. */
  readonly cited: boolean;
} & (
  | { readonly state: 'OPEN'; readonly key: Buffer; readonly facts: FileFacts }
  | { readonly state: 'ERASED'; readonly erasedAt: Date }
  | { readonly state: 'UNREADABLE' | 'KEYLESS' }
);

interface FileRow {
  readonly id: string;
  readonly keyId: string;
  readonly encrypted: Buffer;
  readonly cited: boolean;
}

/** Those of these files that evidence has. */
export async function keptFiles(
  evidence: Required<Owner>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptFile>> {
  const rows = await evidence.database.query<FileRow>(
    `SELECT evidence_id AS id, key_id AS "keyId", encrypted,
            EXISTS (SELECT FROM evidence_attachment a WHERE a.evidence_id = f.evidence_id) AS cited
     FROM evidence_file f WHERE evidence_id = ANY($1::uuid[])`,
    [ids],
  );
  const keys = await keptKeys(
    evidence.keys,
    rows.map(({ keyId }) => keyId),
  );
  return new Map(rows.map((row) => [row.id, opened(row, keys.get(row.keyId))]));
}

function opened({ id, encrypted, cited }: FileRow, key: KeptKey | undefined): KeptFile {
  if (!key) return { cited, state: 'KEYLESS' };
  if ('erasedAt' in key) return { cited, state: 'ERASED', erasedAt: key.erasedAt };
  try {
    return { cited, state: 'OPEN', key: key.key, facts: readFacts(decrypt(key.key, id, encrypted)) };
  } catch {
    return { cited, state: 'UNREADABLE' };
  }
}

/** The SHA-256 of what a form of a file on disk decrypts as. Reads it as a stream: nothing of it is kept. */
export async function digestOnDisk(
  directory: string,
  evidenceId: string,
  size: Size,
  key: Buffer,
): Promise<Buffer | 'MISSING' | 'ALTERED'> {
  const hash = createHash('sha256');
  try {
    const encrypted = createReadStream(join(directory, ...placeOnDisk(evidenceId, size)));
    for await (const piece of decrypting(key, nameOf(evidenceId, size), encrypted)) hash.update(piece);
    return hash.digest();
  } catch (error) {
    if (error instanceof NotAsWritten) return 'ALTERED';
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'MISSING';
    throw error;
  }
}
