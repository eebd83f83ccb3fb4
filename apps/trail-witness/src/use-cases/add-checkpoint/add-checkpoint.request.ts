import { Malformed, parseCheckpoint, parseHash, parseNote, parseSize } from '#signed-note';
import type { Submission } from '../../domain/judge.js';

/** Longer proofs are of trees that no number counts. */
const longestProof = 63;

export interface AddCheckpointRequest extends Submission {
  /** The checkpoint as it came, with its signatures. */
  readonly note: string;
}

/** Reads the body of a request to add a checkpoint (c2sp.org/tlog-witness). @throws Malformed */
export function readAddCheckpoint(body: string): AddCheckpointRequest {
  const split = body.indexOf('\n\n');
  if (split < 0) throw new Malformed('no empty line before the checkpoint');
  const [first = '', ...hashes] = body.slice(0, split).split('\n');
  if (!first.startsWith('old ')) throw new Malformed('the first line must be "old" and a size');
  if (hashes.length > longestProof) throw new Malformed('too many lines of proof');
  const old = parseSize(first.slice('old '.length));
  const note = body.slice(split + 2);
  const checkpoint = parseCheckpoint(parseNote(note).text);
  if (old > checkpoint.size) throw new Malformed('the old size is beyond the new one');
  return { old, proof: hashes.map(parseHash), checkpoint, note };
}
