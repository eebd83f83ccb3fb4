import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** Milliseconds for which keys that have just been fetched are not fetched again, whatever key a token names. */
const cooldown = 5_000;

/** Milliseconds after which keys are fetched anew: no longer than this is a key good that its owner has withdrawn. */
const longestKept = 120_000;

/** Milliseconds after which a new key can be had by everybody: whoever fetched just before it came may fetch again. */
export const keySettlesIn = cooldown + 5_000;

/** A service's public keys, by the URL of its JWKS: fetched when first needed, and when a new key id turns up. */
export const remoteKeys = (url: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), {
    timeoutDuration: 3_000,
    cooldownDuration: cooldown,
    cacheMaxAge: longestKept,
  });

/** Whether verifying failed because the keys can't be had, and not for what was to be verified. */
export const keysAreAway = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  isFailedFetch(error) ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');

// By name: the TypeError of the runtime's own fetch is not the one of code that runs in a context of its own, as tests do.
const isFailedFetch = (error: unknown): boolean => {
  const { name, message } = error as Partial<Error>;
  return name === 'TypeError' && message === 'fetch failed';
};
