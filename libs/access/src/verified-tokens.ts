import type { JWTVerifyGetKey } from 'jose';
import type { SignedIn } from './signed-in.js';

interface Verified {
  readonly signedIn: SignedIn;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Tokens remembered by one process at the most: more than there are people who can send something in a minute. */
const remembered = 20_000;

const verified = new WeakMap<JWTVerifyGetKey, Map<string, Verified>>();

/** Who signed in, if this very token was verified with these keys and has not expired. */
export function verifiedBefore(keys: JWTVerifyGetKey, token: string): SignedIn | undefined {
  const known = verified.get(keys)?.get(token);
  return known && Date.now() < known.until ? known.signedIn : undefined;
}

/** Remembers a genuine token until it expires. A key that its owner withdraws meanwhile takes effect with the next one. */
export function rememberVerified(keys: JWTVerifyGetKey, token: string, signedIn: SignedIn, until: number): void {
  const tokens = verified.get(keys) ?? new Map<string, Verified>();
  verified.set(keys, tokens);
  if (tokens.size >= remembered) dropExpired(tokens);
  tokens.set(token, { signedIn, until });
}

/** The oldest stand first; where all are still good, half of them go. */
function dropExpired(tokens: Map<string, Verified>): void {
  const now = Date.now();
  for (const [token, { until }] of tokens) {
    if (now < until && tokens.size <= remembered / 2) return;
    tokens.delete(token);
  }
}
