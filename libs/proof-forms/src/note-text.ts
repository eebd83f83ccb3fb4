import { bytesOfBase64, hexOf } from './base64.js';
import { Malformed } from './malformed.js';
import { isKeyName } from './verifier-key-text.js';

/** A signature as it stands under a note; nobody has verified it. */
export interface SignatureText {
  readonly name: string;
  /** Eight hex digits. */
  readonly keyId: string;
  /** What follows the key's id. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The whole line, with its newline. */
  readonly line: string;
}

/** A note taken apart; nothing of it is to be believed before its signatures are verified. */
export interface NoteText {
  /** With its last newline: the bytes that are signed. */
  readonly text: string;
  readonly signatures: readonly SignatureText[];
}

/** Longer notes are not looked at; 16 signatures of 5 kB, which every verifier must take, are far less. */
const longestNote = 1_000_000;
const mostSignatures = 100;
const idLength = 4;

/** Takes a signed note (c2sp.org/signed-note) apart. @throws Malformed */
export function readNote(note: string): NoteText {
  if (note.length > longestNote) throw new Malformed('the note is too long');
  mustBePlain(note);
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new Malformed('not a text, an empty line, and signature lines');
  const lines = note.slice(split + 2).match(/[^\n]+\n/g) ?? [];
  if (lines.length === 0 || lines.length > mostSignatures) throw new Malformed('no signatures, or too many');
  return { text: note.slice(0, split + 1), signatures: lines.map(readSignatureLine) };
}

/** Reads one signature line, with its newline. @throws Malformed */
export function readSignatureLine(line: string): SignatureText {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)\n$/.exec(line) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length <= idLength) throw new Malformed('not a signature line');
  return { name, keyId: hexOf(bytes.subarray(0, idLength)), bytes: bytes.subarray(idLength), line };
}

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
