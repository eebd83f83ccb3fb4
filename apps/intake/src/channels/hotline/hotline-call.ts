import { createHash } from 'node:crypto';
import { type Actor, accessRefusals, permittingPosts, type SignedIn } from '#access';
import type { CommandCall } from '#custody';
import { Refused } from '#primitives';

/**
 * What the hotline sends, as a command. Its own numbers stand for the Idempotency-Key that our clients make up: what it
 * sends again under the same number gets the same answer.
 */
export const hotlineCall = (who: SignedIn, route: string, key: string, body: object): CommandCall => ({
  ...{ who, permission: 'hotline.send', route, idempotencyKey: key, seenVersion: null },
  digest: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
});

/** The hotline as an actor: its county is that of its key. */
export function hotlineOf(who: SignedIn): Actor {
  const [post] = permittingPosts(who, 'hotline.send');
  if (!post) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));
  return { person: who.person, post };
}
