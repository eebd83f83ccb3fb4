import { createHash } from 'node:crypto';

/** Numbers from 0 up to 1 for one request: the same for the same seed, request and purpose, whatever else is drawn. */
export type Draw = (purpose: string) => number;

export const drawsFor =
  (seed: string, requestId: string): Draw =>
  (purpose) =>
    createHash('sha256')
      .update(JSON.stringify([seed, requestId, purpose]))
      .digest()
      .readUIntBE(0, 6) /
    2 ** 48;

/** One of several, each as likely. */
export function pick<T>(among: readonly [T, ...T[]], drawn: number): T {
  return among[Math.floor(drawn * among.length)] ?? among[0];
}
