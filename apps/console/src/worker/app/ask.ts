import { Problem, problemOf, unreachable } from '../../api/problem.js';
import { serverClock } from '../../session/server-clock.js';
import { uuidv4 } from '../outbox/new-key.js';
import { person, refresh, theSession } from './phone.js';

/** Milliseconds to wait for an answer. */
const patience = 20_000;

interface Asking {
  readonly body?: object;
}

/** Reads from the platform as whoever is signed in. @throws Problem; SignInNeeded when they must sign in again */
export async function ask<T>(path: string, { body }: Asking = {}): Promise<T> {
  const response = await answered(path, body);
  return (await response.json()) as T;
}

export const askFile = async (path: string): Promise<Blob> => (await answered(path)).blob();

async function answered(path: string, body?: object): Promise<Response> {
  for (let refusals = 0; ; refusals++) {
    const token = await theSession()
      .tokenOf(person())
      .catch(async (error: unknown) => {
        await refresh();
        throw error;
      });
    const response = await fetch(`/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': uuidv4() }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined);
    if (!response) throw unreachable();
    serverClock.heard(response);
    if (response.ok) return response;
    if (response.status !== 401 || refusals > 0) throw await problemOf(response);
    await theSession().refused(token);
  }
}

export const wordsOf = (error: unknown, language: string): string =>
  (error instanceof Problem ? error : unreachable()).inWords(language);
