import { bytesOfBase64 } from './base64.js';
import { Malformed } from './malformed.js';
import { mustBeNoteText } from './note-text.js';

/** What a log says of itself at one size, as the text that is signed says it (c2sp.org/tlog-checkpoint). */
export interface CheckpointText {
  /** The log's name, the same for ever. */
  readonly origin: string;
  /** How many entries. */
  readonly size: number;
  /** The root of the Merkle tree over them, 32 bytes. */
  readonly root: Uint8Array<ArrayBuffer>;
  /** Further lines, which no witness vouches for. Ours has none. */
  readonly extensions: readonly string[];
}

const rootLength = 32;

/** Reads a checkpoint's text, which stands above the signatures. @throws Malformed */
export function readCheckpointText(text: string): CheckpointText {
  mustBeNoteText(text);
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n');
  if (!origin || size === undefined || root === undefined || extensions.includes(''))
    throw new Malformed('a checkpoint has at least three lines, and no empty one');
  return { origin, size: parseSize(size), root: readHash(root), extensions };
}

/** A size in the one way to write it: no sign, no leading zero, nothing that a number can't hold exactly. @throws Malformed */
export function parseSize(text: string): number {
  const size = Number(text);
  if (!/^(0|[1-9][0-9]*)$/.test(text) || !Number.isSafeInteger(size)) throw new Malformed('not a tree’s size');
  return size;
}

/** A SHA-256 in base64. @throws Malformed */
export function readHash(text: string): Uint8Array<ArrayBuffer> {
  const hash = bytesOfBase64(text);
  if (hash?.length !== rootLength) throw new Malformed('not a SHA-256 in base64');
  return hash;
}
