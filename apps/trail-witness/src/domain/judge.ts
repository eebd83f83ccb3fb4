import { emptyRoot, rootsOfConsistencyProof } from '#merkle';
import type { Checkpoint } from '#signed-note';

/** What somebody submits: from the size that they take for the last one cosigned, to a checkpoint that the log signed. */
export interface Submission {
  readonly old: number;
  readonly proof: readonly Buffer[];
  readonly checkpoint: Checkpoint;
}

/** A tree that was cosigned, or the empty one. */
export type Tree = Pick<Checkpoint, 'size' | 'root'>;

export const emptyTree: Tree = { size: 0, root: emptyRoot };

export type Verdict =
  /** Nothing before has changed. */
  | 'consistent'
  /** The submitter has another size in mind than the one cosigned last. */
  | 'stale'
  /** The proof shows nothing. Says nothing about the log: who holds a published checkpoint can send it with any proof. */
  | 'unproven'
  /** The log has signed two histories. */
  | 'forked';

/**
 * Judges a checkpoint that the log has signed by the one that was cosigned last.
 *
 * That a proof fails is not held against the log, since anybody may have written the proof. A fork is only what the
 * log's own signatures say: two roots of one size; or a root which, taken apart by the proof, has a beginning of the
 * cosigned size that is not the cosigned one. Nobody else can make hashes up that lead to a signed root.
 */
export function judge(cosigned: Tree, { old, proof, checkpoint }: Submission): Verdict {
  const { size, root } = checkpoint;
  if (size > 0 && size === cosigned.size && !root.equals(cosigned.root)) return 'forked';
  if (old !== cosigned.size) return 'stale';
  if (size === 0) return proof.length === 0 && root.equals(emptyRoot) ? 'consistent' : 'unproven';
  // Every tree begins with the empty one: there is nothing to prove.
  if (old === 0) return proof.length === 0 ? 'consistent' : 'unproven';

  const shown = rootsOfConsistencyProof(old, size, proof, cosigned.root);
  if (!shown?.root.equals(root)) return 'unproven';
  return shown.fromRoot.equals(cosigned.root) ? 'consistent' : 'forked';
}
