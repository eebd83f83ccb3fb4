import { unreachable } from '../api/problem.js';
import { serverClock } from './server-clock.js';
import { keeper, session, signInAgain } from './session.js';

/** Milliseconds to wait for an answer. */
const patience = 20_000;

/**
 * Sends a request as whoever is signed in. When the session has ended, they are asked to sign in again over the page as
 * it is, and the request goes out then: nothing typed is lost.
 * @throws Problem NETWORK.UNREACHABLE
 */
export async function authorizedFetch(input: Request): Promise<Response> {
  for (let refusals = 0; ; refusals++) {
    const token = await keeper.token();
    if (token === undefined) {
      await signInAgain();
      continue;
    }
    const response = await send(input.clone(), token);
    if (response.status !== 401 || refusals > 1) return response;
    keeper.refused(token);
  }
}

async function send(input: Request, token: string): Promise<Response> {
  const request = new Request(input, { signal: AbortSignal.any([input.signal, AbortSignal.timeout(patience)]) });
  request.headers.set('authorization', `Bearer ${token}`);
  const { actingPost } = session;
  if (actingPost && !request.headers.has('acting-post')) request.headers.set('acting-post', actingPost);
  const response = await fetch(request).catch((error: unknown) => {
    if (input.signal.aborted) throw error;
    throw unreachable();
  });
  serverClock.heard(response);
  return response;
}
