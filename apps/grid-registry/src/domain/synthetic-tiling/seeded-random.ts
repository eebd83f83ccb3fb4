import { createHash } from 'node:crypto';

/** A stream of numbers in [0, 1) that depends on its seed and nothing else, on every machine. */
export type SeededRandom = () => number;

/**
 * Starts a stream (mulberry32) for a seed; parts name what the stream is for, so that one consumer drawing a number
 * more does not shift the numbers of another.
 */
export function seededRandom(seed: string, ...parts: (string | number)[]): SeededRandom {
  let state = createHash('sha256')
    .update([seed, ...parts].join('\u0000'))
    .digest()
    .readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
