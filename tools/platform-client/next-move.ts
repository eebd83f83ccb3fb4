import type { Attempt } from './send-once.js';

/** What to do after an attempt. `because` tells a wait for a hand-off from a platform that is not well. */
export type NextMove =
  | { readonly move: 'done' }
  | { readonly move: 'renew-session' }
  | { readonly move: 'again'; readonly afterMs: number; readonly because: 'not-here-yet' | 'not-well' };

const longestBackOff = 5_000;

/**
 * What an attempt's outcome asks for. Silence, 5xx and 429 say nothing of the command: it goes again with the same key.
 * So does what is in progress or still on its way (409 and 404 that name a wait). Everything else is the answer.
 * @param attempt 1 for the first
 * @param draw a number from 0 to 1, so that many who wait don't come back together
 * @param untilFound whether a 404 that names no wait means "not here yet" as well
 */
export function nextMove(outcome: Attempt, attempt: number, draw: number, untilFound = false): NextMove {
  const backOff = Math.min(longestBackOff, 100 * 2 ** Math.min(attempt - 1, 10)) * (0.5 + draw / 2);
  if ('silence' in outcome) return { move: 'again', afterMs: backOff, because: 'not-well' };
  const { status, retryAfter } = outcome.answer;
  if (status === 401) return { move: 'renew-session' };
  const named = retryAfter === undefined ? backOff : retryAfter * 1_000 * (1 + draw / 4);
  if (status >= 500 || status === 429) return { move: 'again', afterMs: named, because: 'not-well' };
  const mayCome = (status === 409 || status === 404) && retryAfter !== undefined;
  if (mayCome || (status === 404 && untilFound)) {
    return { move: 'again', afterMs: named, because: 'not-here-yet' };
  }
  return { move: 'done' };
}

/** The stable code of a refusal; undefined when the answer is none. */
export function refusalCode(body: unknown): string | undefined {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
