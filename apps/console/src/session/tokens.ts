import { Problem, problemOf, unreachable } from '../api/problem.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
  readonly personId: string;
  /** Signed in with a password that somebody else made. */
  readonly mustChangePassword?: boolean;
}

/** Signs in. @throws Problem SIGN_IN.FAILED, SIGN_IN.LOCKED, … */
export const signIn = (login: string, password: string): Promise<Tokens> => post('sign-in', { login, password });

/** New tokens. @throws Problem SESSION.ENDED when only signing in again helps */
export const refresh = (refreshToken: string): Promise<Tokens> => post('refresh', { refreshToken });

/** Another password for whoever the token is of. @throws Problem PASSWORD.* */
export async function changePassword(accessToken: string, current: string, next: string): Promise<void> {
  await send('me/passwords', { current, next }, { authorization: `Bearer ${accessToken}` });
}

/** Milliseconds to wait for an answer. */
const patience = 15_000;

const post = async (path: string, body: object): Promise<Tokens> => (await (await send(path, body)).json()) as Tokens;

async function send(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(`/api/identity/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined);
  if (!response) throw unreachable();
  if (!response.ok) throw await problemOf(response);
  return response;
}

export const sessionIsOver = (error: unknown): boolean =>
  error instanceof Problem && (error.code === 'SESSION.ENDED' || error.status === 400);
