import { Frontier, leafHash, type ReadSubtrees, type Subtree } from '#merkle';
import type { EntityManager } from 'typeorm';

/** Smaller subtrees are computed from their leaves, at most 8 of them: 1 row for 16 entries instead of 15. */
export const lowestStored = 4;

/** Where statements go: a transaction, or a read outside of one. */
type Querying = Pick<EntityManager, 'query'>;

/** Adds what a batch completed. @throws a unique violation where another process has added it: a fork is impossible. */
export async function insertSubtrees(
  manager: EntityManager,
  subtrees: readonly (Subtree & { readonly hash: Buffer })[],
): Promise<void> {
  if (subtrees.length === 0) return;
  await manager.query(
    `INSERT INTO subtree (level, index, hash)
     SELECT level, index, substring($3::bytea, 32 * (place::int - 1) + 1, 32)
     FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS given(level, index, place)`,
    [
      subtrees.map(({ level }) => level),
      subtrees.map(({ index }) => index),
      Buffer.concat(subtrees.map(({ hash }) => hash)),
    ],
  );
}

/** Reads hashes of subtrees that are complete and integrated: two statements, whatever is asked for. */
export const subtreesIn =
  (into: Querying): ReadSubtrees =>
  async (subtrees) => {
    const stored = subtrees.filter(({ level }) => level >= lowestStored);
    const small = subtrees.filter(({ level }) => level < lowestStored);
    const [hashes, leaves] = await Promise.all([readStored(into, stored), readLeaves(into, small)]);
    return subtrees.map((subtree) => {
      const hash = subtree.level < lowestStored ? computed(subtree, leaves) : hashes.get(nameOf(subtree));
      if (!hash) throw new Error(`the subtree ${nameOf(subtree)} is not there`);
      return hash;
    });
  };

const nameOf = ({ level, index }: Subtree): string => `${level}/${index}`;

async function readStored(into: Querying, subtrees: readonly Subtree[]): Promise<ReadonlyMap<string, Buffer>> {
  if (subtrees.length === 0) return new Map();
  const rows: { level: number; index: string; hash: Buffer }[] = await into.query(
    `SELECT level, index, hash FROM subtree
     JOIN unnest($1::smallint[], $2::bigint[]) AS wanted(level, index) USING (level, index)`,
    [subtrees.map(({ level }) => level), subtrees.map(({ index }) => index)],
  );
  return new Map(rows.map(({ level, index, hash }) => [nameOf({ level, index: Number(index) }), hash]));
}

async function readLeaves(into: Querying, subtrees: readonly Subtree[]): Promise<ReadonlyMap<number, Buffer>> {
  const sequences = subtrees.flatMap(({ level, index }) =>
    Array.from({ length: 2 ** level }, (_, nth) => index * 2 ** level + nth + 1),
  );
  if (sequences.length === 0) return new Map();
  // From the bytes, not the column beside them: what a proof shows is what is there now.
  const rows: { sequence: string; bytes: Buffer }[] = await into.query(
    'SELECT sequence, bytes FROM entry WHERE sequence = ANY($1::bigint[])',
    [sequences],
  );
  return new Map(rows.map(({ sequence, bytes }) => [Number(sequence) - 1, leafHash(bytes)]));
}

function computed({ level, index }: Subtree, leaves: ReadonlyMap<number, Buffer>): Buffer | undefined {
  const frontier = Frontier.empty();
  for (let leaf = index * 2 ** level; leaf < (index + 1) * 2 ** level; leaf++) {
    const hash = leaves.get(leaf);
    if (!hash) return undefined;
    frontier.append(hash);
  }
  return frontier.root();
}
