import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { z } from 'zod';

/** Seconds in which a challenge must be solved. */
const solvedWithin = 1_800;

const text = z.string().max(200);

/** As ALTCHA (v2) writes one. All of it is signed, so that what it says need not be looked at closer. */
export const challenge = z
  .object({
    parameters: z
      .object({ algorithm: text, nonce: text, salt: text, keyPrefix: text, keySignature: text.optional() })
      .extend({ cost: z.int(), keyLength: z.int(), expiresAt: z.int().optional() }),
    signature: text,
  })
  .meta({ id: 'Challenge' });
export type Challenge = z.infer<typeof challenge>;

export const solution = z.object({ counter: z.int().nonnegative(), derivedKey: text });
export type Solution = z.infer<typeof solution>;

/** Of the one secret, one for each use. */
const secretFor = (use: string, secret: string) => ({ [use]: `${use} by ${secret}` });
const secretsOf = (secret: string) => ({
  ...(secretFor('hmacSignatureSecret', secret) as { hmacSignatureSecret: string }),
  ...(secretFor('hmacKeySignatureSecret', secret) as { hmacKeySignatureSecret: string }),
});

/** 验证题: a number to be found by trying, which costs a person nothing they notice, and whoever reports by the thousand a lot. */
export async function newChallenge(secret: string, hashes: number): Promise<Challenge> {
  const made = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(2 * hashes, hashes),
    deriveKey,
    expiresAt: Math.floor(Date.now() / 1_000) + solvedWithin,
    ...secretsOf(secret),
  });
  return challenge.parse(made);
}

export async function verdictOn(
  asked: Challenge,
  solved: Solution,
  secret: string,
): Promise<'solved' | 'expired' | 'not solved'> {
  const verdict = await verifySolution({ challenge: asked, solution: solved, deriveKey, ...secretsOf(secret) });
  if (verdict.expired) return 'expired';
  return verdict.verified ? 'solved' : 'not solved';
}
