import type { Post } from '#reference-copy';

/**
 * The posts that a token carries and the moment at which it ends, in whole seconds since 1970 as tokens have it: after
 * `life` seconds, or with the first of its posts. A post that ends within the second is not put in at all.
 */
export function postsAndEnd(
  inForce: readonly Post[],
  issuedAt: number,
  life: number,
): { held: readonly Post[]; expiresAt: number } {
  const endOf = ({ validTo }: Post) => (validTo === null ? Infinity : Math.floor(Date.parse(validTo) / 1_000));
  const held = inForce.filter((post) => endOf(post) > issuedAt);
  return { held, expiresAt: Math.min(issuedAt + life, ...held.map(endOf)) };
}
