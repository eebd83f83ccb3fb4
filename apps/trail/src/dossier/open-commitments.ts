import { commit } from '#custody';
import type { Dossier, Opening } from './dossier.js';

/** An opening as its reader hands it in. */
export interface GivenOpening {
  readonly kind: 'TEXT' | 'FILE';
  readonly id: string;
  readonly opening: Opening;
}

/**
 * Puts what the reader hands in beside the commitments that it opens. `misfits` are the ids of what opens none: the
 * dossier does not refer to it, or to other bytes.
 * @param isErasedAt whether the trail has it on record that the incident’s texts and files were erased then
 */
export function openCommitments(
  commitments: Dossier['commitments'],
  given: readonly GivenOpening[],
  isErasedAt: (moment: string) => boolean,
): { readonly opened: Dossier['commitments']; readonly misfits: readonly string[] } {
  const misfits = new Set<string>();
  const openings = new Map(given.map((one) => [`${one.kind} ${one.id}`, one.opening]));
  for (const { kind, id } of given) {
    if (!commitments.some((one) => one.kind === kind && one.id === id)) misfits.add(id);
  }
  const opened = commitments.map((one) => {
    const opening = openings.get(`${one.kind} ${one.id}`);
    if (!opening) return one;
    const fits = 'erasedAt' in opening ? isErasedAt(opening.erasedAt) : committedBy(opening) === one.commitment;
    if (!fits) misfits.add(one.id);
    return { ...one, opening };
  });
  return { opened, misfits: [...misfits] };
}

const committedBy = (opening: Exclude<Opening, { erasedAt: string }>): string =>
  commit(
    Buffer.from(opening.salt, 'base64url'),
    'content' in opening ? opening.content : Buffer.from(opening.digest, 'base64url'),
  );
