import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../../api/client.js';
import { proveEntries, type ProofState, type ReadEntry } from '../../../parts/proof/prove-entries.js';
import type { Tree } from '../../../parts/proof/tree.js';
import { log, trustedTree } from '../log/use-log.js';

/** How it stands with an entry, against which checkpoint, and when that was found out. */
export interface Proof {
  readonly state: ProofState;
  readonly size?: number;
  readonly at?: Date;
}

const unchecked: Proof = { state: 'UNCHECKED' };

/** Proofs that one call answers. */
const mostAtOnce = 100;

async function askForProofs(sequences: readonly number[], size: number): Promise<ReadonlyMap<number, string[]>> {
  const query = { size, sequences: sequences.join(',') };
  const { proofs } = await ask(api.trail.GET('/inclusion-proofs', { params: { query } }));
  return new Map(proofs.map(({ sequence, proof }) => [sequence, proof]));
}

/**
 * Proves entries against the newest checkpoint that holds: those that wait, again with each new one. What was proven
 * against an older one stays so, since the newer goes on from it.
 */
export function useProofs(entries: MaybeRefOrGetter<readonly ReadEntry[]>) {
  const proofs = shallowRef<ReadonlyMap<number, Proof>>(new Map());
  const settled = (sequence: number) => /PROVEN$/.test(proofs.value.get(sequence)?.state ?? '');

  async function prove(all: readonly ReadEntry[], tree: Tree): Promise<void> {
    const open = all.filter(({ sequence }) => !settled(sequence));
    for (let from = 0; from < open.length; from += mostAtOnce) {
      const some = open.slice(from, from + mostAtOnce);
      const covered = some.map(({ sequence }) => sequence).filter((sequence) => sequence <= tree.size);
      const answered = covered.length > 0 ? await askForProofs(covered, tree.size) : new Map<number, string[]>();
      const states = await proveEntries(some, tree, answered);
      const found = [...states].map(
        ([sequence, state]) => [sequence, { state, size: tree.size, at: new Date() }] as const,
      );
      proofs.value = new Map([...proofs.value, ...found]);
    }
  }

  watch(
    [() => toValue(entries), () => log.judgement],
    async ([all]) => {
      const tree = trustedTree();
      // A trail that is not to be believed proves nothing, nor what it had proven before.
      if (!tree) proofs.value = new Map();
      else await prove(all, tree).catch(() => undefined);
    },
    { immediate: true },
  );
  return { proofOf: (sequence: number): Proof => proofs.value.get(sequence) ?? unchecked, proofs };
}
