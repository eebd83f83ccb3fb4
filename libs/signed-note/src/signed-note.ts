import { decodeBase64 } from './base64.js';
import { Malformed } from './malformed.js';
import { isKeyName, type VerifierKey } from './verifier-key.js';

/** A signature as it stands under a note; nobody has verified it. */
export interface NoteSignature {
  readonly name: string;
  /** Eight hex digits. */
  readonly keyId: string;
  /** What follows the key's id. */
  readonly bytes: Buffer;
  /** The whole line, with its newline. */
  readonly line: string;
}

/** A note taken apart; nothing of it is to be believed before `openNote` has verified it. */
export interface SignedNote {
  /** With its last newline: the bytes that are signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Longer notes are not looked at; 16 signatures of 5 kB, which every verifier must take, are far less. */
const longestNote = 1_000_000;
const mostSignatures = 100;
const idLength = 4;

/** Takes a signed note (c2sp.org/signed-note) apart. @throws Malformed */
export function parseNote(note: string): SignedNote {
  if (note.length > longestNote) throw new Malformed('the note is too long');
  mustBePlain(note);
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new Malformed('not a text, an empty line, and signature lines');
  const lines = note.slice(split + 2).match(/[^\n]+\n/g) ?? [];
  if (lines.length === 0 || lines.length > mostSignatures) throw new Malformed('no signatures, or too many');
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignature) };
}

/** Reads one signature line, with its newline. @throws Malformed */
export function parseSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)\n$/.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length <= idLength) throw new Malformed('not a signature line');
  return { name, keyId: bytes.toString('hex', 0, idLength), bytes: bytes.subarray(idLength), line };
}

/** The line for a signature, with its newline. */
export const formatSignature = ({ name, id }: VerifierKey, bytes: Buffer): string =>
  `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`;

/** @throws Malformed for what can't be a note's text */
export function mustBeNoteText(text: string): void {
  mustBePlain(text);
  if (!text.endsWith('\n')) throw new Malformed('a note’s text ends with a newline');
}

/** Unicode without control characters but the newline; so no CRLF either. */
function mustBePlain(text: string): void {
  if (/[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(text))
    throw new Malformed('control characters, or no Unicode');
}
