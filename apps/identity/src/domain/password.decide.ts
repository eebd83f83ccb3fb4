import type { Refusal } from '#primitives';
import { refuse } from './identity.refusals.js';

export const shortestPassword = 12;

/** Different characters that a password has at least: `aaaaaaaaaaaa` is none. */
const differentCharacters = 6;

/**
 * Why this can't be somebody's password, or undefined when it can. Length counts, not kinds of characters: rules for
 * those make passwords that are alike.
 */
export function passwordRefusal(
  next: string,
  { login, current }: { readonly login: string; readonly current: string },
): Refusal | undefined {
  if (next === current) return refuse('PASSWORD.SAME');
  const isWeak =
    next.length < shortestPassword ||
    new Set(next).size < differentCharacters ||
    next.toLowerCase().includes(login.toLowerCase());
  return isWeak ? refuse('PASSWORD.TOO_WEAK', { length: shortestPassword }) : undefined;
}
