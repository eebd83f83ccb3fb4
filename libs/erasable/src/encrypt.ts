import { createCipheriv, createDecipheriv, type DecipherGCM, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
export const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts a value under a data key (AES-256-GCM): nonce ‖ ciphertext ‖ tag.
 * @param id what the value is; it decrypts as nothing else
 */
export function encrypt(key: Uint8Array, id: string, value: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(id));
  return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
}

/** The value that was encrypted as `id`. Throws when a single bit is not as it was written. */
export function decrypt(key: Uint8Array, id: string, encrypted: Uint8Array): Buffer {
  const end = encrypted.length - tagLength;
  const decipher = createDecipheriv(algorithm, key, encrypted.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(id))
    .setAuthTag(encrypted.subarray(end));
  return Buffer.concat([decipher.update(encrypted.subarray(nonceLength, end)), decipher.final()]);
}

/** What was encrypted is not as it was written, or not what it is said to be. */
export class NotAsWritten extends Error {}

/** What {@link encrypt} gives of a value, piece by piece, for one that needn't be in memory as a whole. */
export async function* encrypting(
  key: Uint8Array,
  id: string,
  value: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(id));
  yield nonce;
  for await (const piece of value) yield cipher.update(piece);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

/**
 * What {@link decrypt} gives, piece by piece. Whether it is as it was written shows at the end only: whoever can't take
 * pieces back reads it through once before.
 * @throws NotAsWritten at the end
 */
export async function* decrypting(
  key: Uint8Array,
  id: string,
  encrypted: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let decipher: DecipherGCM | undefined;
  let held = Buffer.alloc(0);
  for await (const piece of encrypted) {
    held = Buffer.concat([held, piece]);
    if (!decipher) {
      if (held.length < nonceLength) continue;
      decipher = createDecipheriv(algorithm, key, held.subarray(0, nonceLength)).setAAD(Buffer.from(id));
      held = held.subarray(nonceLength);
    }
    if (held.length <= tagLength) continue;
    yield decipher.update(held.subarray(0, -tagLength));
    held = held.subarray(-tagLength);
  }
  if (!decipher || held.length < tagLength) throw new NotAsWritten('the end is missing');
  decipher.setAuthTag(held);
  try {
    decipher.final();
  } catch {
    throw new NotAsWritten('it has been altered');
  }
}
