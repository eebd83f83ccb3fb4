import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { sha256OfFew } from './sha256.js';
import { solve } from './solve.js';

describe('SHA-256 of a few bytes', () => {
  it('is that of everybody', () => {
    for (let length = 0; length <= 55; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length * 11) % 256);
      expect(Buffer.from(sha256OfFew(bytes))).toEqual(createHash('sha256').update(bytes).digest());
    }
    expect(() => sha256OfFew(new Uint8Array(56))).toThrow(RangeError);
  });
});

describe('a challenge', () => {
  it.each([0, 1, 300, 5_000])('is solved where the number is %i, as the server takes it', async (counter) => {
    const secrets = { hmacSignatureSecret: 'one', hmacKeySignatureSecret: 'another' };
    const challenge = await createChallenge({ algorithm: 'SHA-256', cost: 1, counter, deriveKey, ...secrets });
    const solution = await solve(challenge);
    expect(solution.counter).toBe(counter);
    expect(await verifySolution({ challenge, solution, deriveKey, ...secrets })).toMatchObject({ verified: true });
  });
});
