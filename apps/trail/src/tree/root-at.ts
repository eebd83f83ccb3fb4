import { leafHash } from '#merkle';
import type { EntityManager } from 'typeorm';
import { readEntriesAfter } from '../sequence/read-entries.js';
import { readFrontier, readTreeHead } from './tree.store.js';

const batch = 2_000;

/** The root of the first `size` entries, be they integrated or only sequenced; undefined where there are fewer. */
export async function rootAt(from: Pick<EntityManager, 'query'>, size: number): Promise<Buffer | undefined> {
  const frontier = await readFrontier(from, Math.min(size, (await readTreeHead(from)).size));
  while (frontier.size < size) {
    const entries = await readEntriesAfter(from, frontier.size, Math.min(batch, size - frontier.size));
    if (entries.length === 0) return undefined;
    for (const { bytes } of entries) frontier.append(leafHash(bytes));
  }
  return frontier.root();
}
