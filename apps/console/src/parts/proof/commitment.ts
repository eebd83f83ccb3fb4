import { bytesOfBase64 } from '#proof-forms';
import { isSame, sha256 } from './web-crypto.js';

/**
 * Whether these are the words that an entry commits to: SHA-256(salt ‖ words). Salt and commitment are base64url.
 * Undefined where this browser can’t say: it hashes on secure pages only.
 */
export async function isCommitted(commitment: string, salt: string, words: string): Promise<boolean | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const [wanted, salted] = [bytesOf(commitment), bytesOf(salt)];
  if (!wanted || !salted) return false;
  return isSame(await sha256(salted, new TextEncoder().encode(words)), wanted);
}

function bytesOf(base64url: string): Uint8Array | undefined {
  const text = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return bytesOfBase64(text.padEnd(Math.ceil(text.length / 4) * 4, '='));
}
