import { Frontier, leafHash } from '#merkle';
import type { Problem } from '../verify-offline.js';

/** Where the trail's tables are read. */
export interface TrailTables {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** As the trail stores them: smaller subtrees are computed when they are asked for. */
const lowestStored = 4;
const page = 4_096;

/**
 * Holds what the trail has stored beside its entries against the entries: the leaf of each, every subtree, every tree.
 * An export does not contain these, and its verification so can't miss them; but the answers of the service come from
 * there. Bounded memory; reads everything once.
 */
export async function holdStoredTree(trail: TrailTables): Promise<Problem[]> {
  const problems: Problem[] = [];
  const frontier = Frontier.empty();
  const trees = await treesOf(trail);
  const subtreesDue = new Map<number, number>();
  for (;;) {
    const entries = await trail.query<{ sequence: string; bytes: Buffer; leaf: Buffer }>(
      `SELECT sequence, bytes, leaf FROM entry WHERE sequence > $1 ORDER BY sequence LIMIT ${page}`,
      [frontier.size],
    );
    const completed: { level: number; index: number; hash: Buffer }[] = [];
    for (const { sequence, bytes, leaf } of entries) {
      if (Number(sequence) !== frontier.size + 1) {
        const detail = `the next entry has the number ${sequence}`;
        return [...problems, { kind: 'ENTRY_MISSING', sequence: frontier.size + 1, detail }];
      }
      const hash = leafHash(bytes);
      if (!hash.equals(leaf))
        problems.push({
          kind: 'LEAF_ALTERED',
          sequence: Number(sequence),
          detail: 'the entry and its leaf do not fit',
        });
      completed.push(...frontier.append(hash).filter(({ level }) => level >= lowestStored));
      const root = trees.get(frontier.size);
      if (root && !root.equals(frontier.root()))
        problems.push({
          kind: 'TREE_ALTERED',
          sequence: frontier.size,
          detail: `not the root of ${frontier.size} entries`,
        });
      trees.delete(frontier.size);
    }
    const integrated = completed.filter(({ level, index }) => (index + 1) * 2 ** level <= trees.integrated);
    for (const { level } of integrated) subtreesDue.set(level, (subtreesDue.get(level) ?? 0) + 1);
    problems.push(...(await heldAgainst(trail, integrated)));
    if (entries.length < page) break;
  }
  for (const size of trees.keys())
    problems.push({ kind: 'TREE_ALTERED', sequence: size, detail: `a tree of ${size} entries, and there are fewer` });
  const stored = await trail.query<{ level: number; count: string }>(
    'SELECT level, count(*) FROM subtree GROUP BY level',
  );
  for (const { level, count } of stored) {
    const surplus = Number(count) - (subtreesDue.get(level) ?? 0);
    if (surplus > 0)
      problems.push({
        kind: 'SUBTREE_ALTERED',
        sequence: null,
        detail: `${surplus} of level ${level} that belong to no entries`,
      });
  }
  return problems;
}

/** The integrated trees' roots by size, and the size of the largest. */
async function treesOf(trail: TrailTables): Promise<Map<number, Buffer> & { integrated: number }> {
  const rows = await trail.query<{ size: string; root: Buffer }>('SELECT size, root FROM tree ORDER BY size');
  const trees = new Map(rows.map(({ size, root }) => [Number(size), root]));
  return Object.assign(trees, { integrated: Number(rows.at(-1)?.size ?? 0) });
}

async function heldAgainst(
  trail: TrailTables,
  completed: readonly { level: number; index: number; hash: Buffer }[],
): Promise<Problem[]> {
  const rows = await trail.query<{ level: number; index: string; hash: Buffer }>(
    `SELECT level, index, hash FROM subtree
     JOIN unnest($1::smallint[], $2::bigint[]) AS wanted(level, index) USING (level, index)`,
    [completed.map(({ level }) => level), completed.map(({ index }) => index)],
  );
  const stored = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return completed.flatMap(({ level, index, hash }) => {
    const found = stored.get(`${level}/${index}`);
    if (found?.equals(hash)) return [];
    const [first, last] = [index * 2 ** level + 1, (index + 1) * 2 ** level];
    const what = found ? 'altered' : 'missing';
    const detail = `the stored root of entries ${first} to ${last} is ${what}`;
    return [{ kind: found ? 'SUBTREE_ALTERED' : 'SUBTREE_MISSING', sequence: first, detail }];
  });
}
