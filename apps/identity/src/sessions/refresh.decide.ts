/** What a session looks like when a refresh token comes. Tokens are SHA-256 digests. */
export interface SessionState {
  /** The last token that was used. */
  readonly baseToken: Buffer;
  /** What it was answered with: one, or several when answers were lost and it came again. */
  readonly issuedTokens: readonly Buffer[];
  readonly startedAt: Date;
  readonly usedAt: Date;
  readonly endedAt: Date | null;
}

export interface SessionLimits {
  readonly sessionHours: number;
  readonly idleHours: number;
}

export type RefreshDecision =
  /** A new token is issued beside `keep`; `base` may come again until one of them is used. */
  | { readonly kind: 'ROTATE'; readonly base: Buffer; readonly keep: readonly Buffer[] }
  | { readonly kind: 'ENDED' }
  /** A token from further back: somebody kept a copy. The session ends. */
  | { readonly kind: 'REUSED' };

const hour = 3_600_000;

/** How many answers may get lost in a row and still be good when they turn up after all. */
const lostAnswers = 4;

/**
 * Decides on a refresh token. Using a token that was issued makes it the base and forgets its siblings. The base
 * itself may come again: its answer may have been lost on the way to a phone, or be on the way still.
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
  if (session.issuedTokens.some((issued) => issued.equals(presented))) {
    return { kind: 'ROTATE', base: presented, keep: [] };
  }
  if (presented.equals(session.baseToken)) {
    return { kind: 'ROTATE', base: presented, keep: session.issuedTokens.slice(-lostAnswers) };
  }
  return { kind: 'REUSED' };
}
