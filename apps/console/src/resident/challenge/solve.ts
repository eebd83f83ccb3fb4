import { sha256OfFew } from './sha256.js';

export interface Asked {
  readonly parameters: {
    readonly nonce: string;
    readonly salt: string;
    readonly keyPrefix: string;
    readonly keyLength: number;
  };
}

export interface Solution {
  readonly counter: number;
  readonly derivedKey: string;
}

/** Milliseconds that are tried at a stretch: somebody may be typing meanwhile. */
const stretch = 12;
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Finds the number that a challenge (ALTCHA v2, SHA-256 once) asks for, by trying one after the other. */
export async function solve({ parameters }: Asked): Promise<Solution> {
  const [salt, nonce] = [bytesOf(parameters.salt), bytesOf(parameters.nonce)];
  const wanted = parameters.keyPrefix.toLowerCase();
  const asBytes = bytesOf(wanted.length % 2 === 0 ? wanted : `${wanted}0`);
  const tried = new Uint8Array(salt.length + nonce.length + 4);
  tried.set(salt);
  tried.set(nonce, salt.length);
  const counterIn = new DataView(tried.buffer, salt.length + nonce.length);
  let until = performance.now() + stretch;
  for (let counter = 0; ; counter++) {
    counterIn.setUint32(0, counter);
    const key = sha256OfFew(tried);
    if (key[0] === asBytes[0] || wanted.length < 2) {
      const derivedKey = hexOf(key.subarray(0, parameters.keyLength));
      if (derivedKey.startsWith(wanted)) return { counter, derivedKey };
    }
    if ((counter & 255) === 0 && performance.now() > until) {
      await breath();
      until = performance.now() + stretch;
    }
  }
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
