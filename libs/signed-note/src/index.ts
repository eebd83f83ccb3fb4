export * from './checkpoint.js';
export { cosign } from './cosignature.js';
export * from './malformed.js';
export * from './open-note.js';
export * from './policy.js';
export * from './sign-note.js';
export { type NoteSignature, parseNote, parseSignature, type SignedNote } from './signed-note.js';
export { formatSignerKey, newSignerKey, parseSignerKey, type SignerKey } from './signer-key.js';
export { formatVerifierKey, type KeyType, parseVerifierKey, type VerifierKey, verifierKey } from './verifier-key.js';
