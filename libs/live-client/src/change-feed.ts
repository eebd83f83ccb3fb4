import type { Change, SeenIncident } from './change.js';

/** What the change feed answers (casebook, `GET /changes`). */
export interface FeedAnswer<I extends SeenIncident> {
  readonly changes: readonly Change<I>[];
  readonly next: string;
  readonly more: boolean;
  readonly pending: boolean;
}

export interface FeedAccess {
  /** The platform’s address, as `https://grid.example.org`; empty in a page that comes from there. */
  readonly baseUrl: string;
  /** An access token that is good now. */
  readonly token: () => Promise<string>;
  /** The post to act under; all of them when not given. */
  readonly actingPost?: string | undefined;
}

/** Milliseconds to wait for an answer. */
const patience = 15_000;

/**
 * Reads changes after a cursor; without one, answers the cursor of now. `'start-over'` when the reader must load anew.
 * @throws Error when there is no answer, or none of use
 */
export async function readFeed<I extends SeenIncident>(
  { baseUrl, token, actingPost }: FeedAccess,
  after: string | undefined,
  stopping: AbortSignal,
): Promise<FeedAnswer<I> | 'start-over'> {
  const response = await fetch(`${baseUrl}/api/casebook/changes${after === undefined ? '' : `?after=${after}`}`, {
    headers: { authorization: `Bearer ${await token()}`, ...(actingPost ? { 'acting-post': actingPost } : {}) },
    signal: AbortSignal.any([stopping, AbortSignal.timeout(patience)]),
  });
  // A cursor that isn't understood (any more) is no better than one that is too old.
  if (after !== undefined && (response.status === 410 || response.status === 400)) return 'start-over';
  if (!response.ok) throw new Error(`the change feed answered ${response.status}`);
  return (await response.json()) as FeedAnswer<I>;
}
