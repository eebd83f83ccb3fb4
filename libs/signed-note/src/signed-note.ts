import { mustBeNoteText, readNote, readSignatureLine, type SignatureText } from '#proof-forms';
import type { VerifierKey } from './verifier-key.js';

export { mustBeNoteText };

/** A signature as it stands under a note; nobody has verified it. */
export interface NoteSignature extends Omit<SignatureText, 'bytes'> {
  /** What follows the key's id. */
  readonly bytes: Buffer;
}

/** A note taken apart; nothing of it is to be believed before `openNote` has verified it. */
export interface SignedNote {
  /** With its last newline: the bytes that are signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Takes a signed note (c2sp.org/signed-note) apart. @throws Malformed */
export function parseNote(note: string): SignedNote {
  const { text, signatures } = readNote(note);
  return { text, signatures: signatures.map(inBuffer) };
}

/** Reads one signature line, with its newline. @throws Malformed */
export const parseSignature = (line: string): NoteSignature => inBuffer(readSignatureLine(line));

/** The line for a signature, with its newline. */
export const formatSignature = ({ name, id }: VerifierKey, bytes: Buffer): string =>
  `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`;

const inBuffer = (read: SignatureText): NoteSignature => ({ ...read, bytes: Buffer.from(read.bytes) });
