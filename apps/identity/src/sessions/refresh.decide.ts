/** What a session looks like when a refresh token comes. Tokens are SHA-256 digests. */
export interface SessionState {
  /** The last token that was used. */
  readonly baseToken: Buffer;
  /** What it was answered with: one, or several when answers were lost and it came again. */
  readonly issuedTokens: readonly Buffer[];
  /** Siblings of tokens that were used, good for a while yet. */
  readonly siblings: readonly Sibling[];
  readonly startedAt: Date;
  readonly usedAt: Date;
  readonly endedAt: Date | null;
}

/** A token issued beside another one that has been used since: by two tabs that refreshed at once, say. */
export interface Sibling {
  readonly token: Buffer;
  readonly until: Date;
}

export interface SessionLimits {
  readonly sessionHours: number;
  readonly idleHours: number;
}

export type RefreshDecision =
  /** A new token is issued beside `keep`; `base` may come again until one of them is used, `siblings` for a while. */
  | {
      readonly kind: 'ROTATE';
      readonly base: Buffer;
      readonly keep: readonly Buffer[];
      readonly siblings: readonly Sibling[];
    }
  | { readonly kind: 'ENDED' }
  /** A token from further back: somebody kept a copy. The session ends. */
  | { readonly kind: 'REUSED' };

const hour = 3_600_000;

/** How many answers may get lost in a row and still be good when they turn up after all. */
const lostAnswers = 4;

/** Milliseconds for which a token stays good once a sibling of it was used: until whoever holds it uses it as well. */
const siblingsLive = 60_000;

/**
 * Decides on a refresh token. Using a token that was issued makes it the base; its siblings stay good for a minute, as
 * two tabs may have refreshed at once and each kept its own answer. The base itself may come again: its answer may have
 * been lost on the way to a phone, or be on the way still.
 */
export function decideRefresh(
  session: SessionState,
  presented: Buffer,
  { sessionHours, idleHours }: SessionLimits,
  at: Date,
): RefreshDecision {
  const age = at.getTime() - session.startedAt.getTime();
  const idle = at.getTime() - session.usedAt.getTime();
  if (session.endedAt || age > sessionHours * hour || idle > idleHours * hour) return { kind: 'ENDED' };
  const { baseToken, issuedTokens } = session;
  const isPresented = (token: Buffer) => token.equals(presented);
  const siblings = session.siblings.filter(({ until }) => until.getTime() > at.getTime());
  if (issuedTokens.some(isPresented)) {
    const until = new Date(at.getTime() + siblingsLive);
    const others = issuedTokens.filter((token) => !isPresented(token)).map((token) => ({ token, until }));
    return { kind: 'ROTATE', base: presented, keep: [], siblings: [...siblings, ...others] };
  }
  if (isPresented(baseToken) || siblings.some(({ token }) => isPresented(token))) {
    return { kind: 'ROTATE', base: baseToken, keep: issuedTokens.slice(-lostAnswers), siblings };
  }
  return { kind: 'REUSED' };
}
