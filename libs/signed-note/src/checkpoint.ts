import { type CheckpointText, parseSize, readCheckpointText, readHash } from '#proof-forms';

export { parseSize };

/** What a log says of itself at one size: the text that is signed (c2sp.org/tlog-checkpoint). */
export interface Checkpoint extends Omit<CheckpointText, 'root'> {
  /** The root of the Merkle tree over them, 32 bytes. */
  readonly root: Buffer;
}

/** Reads a checkpoint's text, which stands above the signatures. @throws Malformed */
export function parseCheckpoint(text: string): Checkpoint {
  const { root, ...said } = readCheckpointText(text);
  return { ...said, root: Buffer.from(root) };
}

/** The text to be signed. @throws Malformed where the origin or an extension can't stand in a line */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const text = [origin, size, root.toString('base64'), ...extensions].map((line) => `${line}\n`).join('');
  readCheckpointText(text);
  return text;
}

/** A SHA-256 in base64. @throws Malformed */
export const parseHash = (text: string): Buffer => Buffer.from(readHash(text));
