import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Refused } from '#primitives';
import { z } from 'zod';
import { accessRefusals } from './access.refusals.js';
import { keysAreAway } from './remote-keys.js';
import { type SignedIn, tokenPost } from './signed-in.js';
import { rememberVerified, verifiedBefore } from './verified-tokens.js';

export const tokenIssuer = 'grid-dispatch/identity';
export const tokenAudience = 'grid-dispatch';

/** The claims of an access token beside the registered ones: the session, and the posts held when it was issued. */
export const accessClaims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  posts: z.array(tokenPost),
});

/**
 * Verifies an access token (JWT, EdDSA, RFC 9068's `at+jwt`). Gives who signed in. One that has been found genuine is
 * not verified again while it lives, which is a minute at the most.
 * @throws Refused ACCESS.TOKEN_INVALID; ACCESS.KEYS_UNAVAILABLE while identity's keys can't be had
 */
export async function verifyAccessToken(token: string, keys: JWTVerifyGetKey): Promise<SignedIn> {
  const before = verifiedBefore(keys, token);
  if (before) return before;
  const { signedIn, expiresAt } = await readAccessToken(token, keys);
  rememberVerified(keys, token, signedIn, expiresAt.getTime());
  return signedIn;
}

/** Verifies an access token as {@link verifyAccessToken} does, and tells until when it is good. @throws Refused */
export async function readAccessToken(
  token: string,
  keys: JWTVerifyGetKey,
): Promise<{ readonly signedIn: SignedIn; readonly expiresAt: Date }> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: tokenIssuer,
      audience: tokenAudience,
      typ: 'at+jwt',
      algorithms: ['EdDSA'],
      requiredClaims: ['exp'],
      clockTolerance: 2,
    });
    const { sub, sid, posts, exp } = accessClaims.extend({ exp: z.number() }).parse(payload);
    return { signedIn: { person: sub, session: sid, posts }, expiresAt: new Date(exp * 1_000) };
  } catch (error) {
    if (keysAreAway(error)) throw new Refused(accessRefusals('ACCESS.KEYS_UNAVAILABLE'));
    throw new Refused(accessRefusals('ACCESS.TOKEN_INVALID'));
  }
}
