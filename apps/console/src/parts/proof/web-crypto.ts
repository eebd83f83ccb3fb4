const utf8 = new TextEncoder();

/** SHA-256 over the parts, one after the other. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

/** False for anything but a genuine Ed25519 signature: a key that is no point of the curve, too, verifies nothing. */
export async function isGenuine(
  message: string,
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, utf8.encode(message));
  } catch {
    return false;
  }
}

/** The public key of RFC 8032, 7.1, test 1: any that is well formed would do. */
const anyKey = Uint8Array.from(
  'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'.match(/../g)!.map((byte) => parseInt(byte, 16)),
);

/**
 * Whether this browser can check at all: it does cryptography on secure pages only, and Ed25519 since 2025. Where it
 * can't, nothing is shown as proven.
 */
export const canCheck = (): Promise<boolean> =>
  globalThis.crypto?.subtle === undefined
    ? Promise.resolve(false)
    : crypto.subtle.importKey('raw', anyKey, 'Ed25519', false, ['verify']).then(
        () => true,
        () => false,
      );

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
