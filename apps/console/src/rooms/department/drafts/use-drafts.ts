import { session } from '../../../session/session.js';
import { Drafts } from './drafts.js';

/** The drafts of whoever is signed in, on this machine. */
export function useDrafts(): Drafts {
  const drafts = new Drafts(session.personId ?? 'nobody', localStorage, () => Date.now());
  drafts.forgetOld();
  return drafts;
}
