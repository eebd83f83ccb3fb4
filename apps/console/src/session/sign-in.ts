import { api, ask } from '../api/client.js';
import { actUnder, becomes, goesOn, keeper, session } from './session.js';
import * as tokens from './tokens.js';

/** Begins a session. Where another person signs in over the page of one whose session ended, the page begins anew. @throws Problem */
export async function signIn(login: string, password: string): Promise<void> {
  const given = await tokens.signIn(login, password);
  const isSomebodyElse = session.personId !== undefined && session.personId !== given.personId;
  keeper.keep(given);
  if (isSomebodyElse) {
    actUnder(undefined);
    location.assign('/');
    return;
  }
  await readPosts();
  goesOn();
}

/** Reads who one is and what one may do now. @throws Problem */
export async function readPosts(): Promise<void> {
  const { personId, posts } = await ask(api.identity.GET('/me'));
  becomes(personId, posts);
}

/** Gives oneself another password; posts that waited for it are there from then on. @throws Problem PASSWORD.* */
export async function changePassword(current: string, next: string): Promise<void> {
  await ask(api.identity.POST('/me/passwords', { body: { current, next } }));
  keeper.outdate();
  await keeper.token();
  await readPosts();
}

export async function signOut(): Promise<void> {
  // Out of the server’s reach the session ends here all the same, and there by itself.
  await api.identity.POST('/sign-out').catch(() => undefined);
  keeper.forget();
  actUnder(undefined);
  location.assign('/');
}
