import { leafHash, verifyInclusion } from '#merkle';
import { openNote, parseCheckpoint, parseVerifierKey } from '#signed-note';
import type { Dossier, ProvenEntry } from './dossier.js';

/** Whether an entry is proven, as somebody would tell who has the dossier and nothing else. */
export function provenBy({ checkpoint, keys }: Pick<Dossier, 'checkpoint' | 'keys'>): (entry: ProvenEntry) => boolean {
  const { size, root } = parseCheckpoint(openNote(checkpoint.note, keys.map(parseVerifierKey)).text);
  return ({ sequence, bytes, proof }) =>
    verifyInclusion(
      sequence - 1,
      size,
      leafHash(Buffer.from(bytes, 'base64')),
      proof.map((hash) => Buffer.from(hash, 'base64')),
      root,
    );
}
