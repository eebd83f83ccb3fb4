import type { Database } from '#database';
import type { Archive } from '../archive/archive.js';
import { insertSequenced } from '../sequence/append-entries.js';
import type { SequencedEntry } from '../sequence/read-entries.js';

const batchSize = 1_000;

/** Puts back, under their own numbers, the entries from a sequence number on that the archive has. @throws ArchiveFault */
export async function restoreEntries(database: Database, archive: Archive, from: number): Promise<number> {
  let batch: SequencedEntry[] = [];
  let restored = 0;
  const store = async () => {
    await database.transaction((manager) => insertSequenced(manager, batch));
    restored += batch.length;
    batch = [];
  };
  for await (const entry of archive.from(from)) {
    // The line it was read from is in a larger buffer that need not be kept.
    batch.push({ ...entry, bytes: Buffer.from(entry.bytes) });
    if (batch.length === batchSize) await store();
  }
  if (batch.length > 0) await store();
  return restored;
}
