import { emptyRoot, Frontier } from '#merkle';
import type { EntityManager } from 'typeorm';
import { subtreesIn } from './subtree.store.js';

/** The tree as it was integrated: how many entries, and their root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

type Querying = Pick<EntityManager, 'query'>;

/** The whole tree, as far as it is integrated. */
export async function readTreeHead(from: Querying): Promise<TreeHead> {
  const [row]: { size: string; root: Buffer }[] = await from.query(
    'SELECT size, root FROM tree ORDER BY size DESC LIMIT 1',
  );
  return row ? { size: Number(row.size), root: row.root } : { size: 0, root: emptyRoot };
}

export async function insertTreeHead(manager: EntityManager, { size, root }: TreeHead, at: Date): Promise<void> {
  await manager.query('INSERT INTO tree (size, root, integrated_at) VALUES ($1, $2, $3)', [size, root, at]);
}

/** The right edge of the tree of the first `size` entries, from which it goes on. */
export async function readFrontier(from: Querying, size: number): Promise<Frontier> {
  return Frontier.of(size, await subtreesIn(from)(Frontier.subtreesOf(size)));
}
