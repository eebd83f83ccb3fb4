import { signEd25519 } from './ed25519.js';
import { formatSignature, mustBeNoteText } from './signed-note.js';
import type { SignerKey } from './signer-key.js';

/** The note: the text, an empty line, and a signature of each key. More lines may be put under it. @throws Malformed */
export function signNote(text: string, ...keys: readonly SignerKey[]): string {
  mustBeNoteText(text);
  return `${text}\n${keys.map((key) => signatureLine(text, key)).join('')}`;
}

function signatureLine(text: string, { verifier, privateKey }: SignerKey): string {
  if (verifier.type !== 'ed25519') throw new Error(`${verifier.name} is a witness’s key: it signs with the time`);
  return formatSignature(verifier, signEd25519(text, privateKey));
}
