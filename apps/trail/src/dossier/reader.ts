import { type Actor, authorizeAnywhere, type SignedIn } from '#access';

/** Who is given a dossier, and under which post. The guard has let in nobody else. */
export function readerOf(who: SignedIn): Actor {
  const actor = authorizeAnywhere(who, 'dossier.read');
  if (!actor) throw new TypeError('the guard let in somebody without the permission');
  return actor;
}
