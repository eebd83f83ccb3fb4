import type { Database } from '#database';
import { type Frontier, leafHash } from '#merkle';
import type { Archive } from '../archive/archive.js';
import { readEntriesAfter } from '../sequence/read-entries.js';
import { insertSubtrees, lowestStored } from './subtree.store.js';
import { insertTreeHead, type TreeHead } from './tree.store.js';

/** Entries in one transaction. */
const batchSize = 5_000;

/** An entry was changed after it had been sequenced: what is not in the tree yet may not come into it so. */
export class EntryAltered extends Error {}

/**
 * Archives and integrates the next entries: into the second store first, so that what is in the tree, and then in a
 * checkpoint, is durable there. Gives the tree as it is then, or undefined when nothing was new. The frontier has gone
 * ahead when this throws: it must be read anew.
 * @throws EntryAltered
 */
export async function growTree(
  database: Database,
  archive: Archive,
  frontier: Frontier,
  archivedUpTo: number,
  now: Date,
): Promise<TreeHead | undefined> {
  const entries = await readEntriesAfter(database.manager, frontier.size, batchSize);
  if (entries.length === 0) return undefined;
  for (const { sequence, bytes, leaf } of entries) {
    if (!leafHash(bytes).equals(leaf)) throw new EntryAltered(`entry ${sequence} is not what was sequenced`);
  }
  await archive.append(entries.filter(({ sequence }) => sequence > archivedUpTo));
  const completed = entries.flatMap(({ leaf }) => frontier.append(leaf));
  const head = { size: frontier.size, root: frontier.root() };
  await database.transaction(async (manager) => {
    await insertSubtrees(
      manager,
      completed.filter(({ level }) => level >= lowestStored),
    );
    await insertTreeHead(manager, head, now);
  });
  return head;
}
