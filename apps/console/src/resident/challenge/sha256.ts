/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const constants = new Uint32Array(64);
/** Of the square roots of the first eight. */
const initial = new Uint32Array(8);

const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
for (let candidate = 2, found = 0; found < 64; candidate++) {
  let isPrime = true;
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false;
  if (!isPrime) continue;
  if (found < 8) initial[found] = fraction(Math.sqrt(candidate));
  constants[found++] = fraction(Math.cbrt(candidate));
}

const turned = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/**
 * SHA-256 of up to 55 bytes. Browsers offer theirs on https pages only, and a county tries this on its own network by plain
 * http first; and asked one by one, they are slower than this.
 */
export function sha256OfFew(bytes: Uint8Array): Uint8Array {
  if (bytes.length > 55) throw new RangeError('more than one block');
  const block = new DataView(new ArrayBuffer(64));
  bytes.forEach((byte, at) => block.setUint8(at, byte));
  block.setUint8(bytes.length, 0x80);
  block.setUint32(60, bytes.length * 8);

  const words = new Uint32Array(64);
  for (let at = 0; at < 16; at++) words[at] = block.getUint32(at * 4);
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    const mixedEarly = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const mixedLate = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = words[at - 16]! + mixedEarly + words[at - 7]! + mixedLate;
  }

  let [a, b, c, d, e, f, g, h] = initial as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + constants[at]! + words[at]!) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }

  const digest = new DataView(new ArrayBuffer(32));
  [a, b, c, d, e, f, g, h].forEach((word, at) => digest.setUint32(at * 4, word + initial[at]!));
  return new Uint8Array(digest.buffer);
}
