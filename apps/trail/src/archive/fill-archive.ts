import type { Database } from '#database';
import { readEntriesAfter } from '../sequence/read-entries.js';
import type { Archive } from './archive.js';

const batchSize = 5_000;

/**
 * Writes into the archive what is in the tree and not there: after another disk was put in its place, say. Gives the
 * last entry that is in it then. @throws ArchiveFault
 */
export async function fillArchive(database: Database, archive: Archive, treeSize: number): Promise<number> {
  let last = (await archive.last())?.sequence ?? 0;
  while (last < treeSize) {
    const entries = await readEntriesAfter(database.manager, last, Math.min(batchSize, treeSize - last));
    await archive.append(entries);
    last = entries.at(-1)!.sequence;
  }
  return last;
}
