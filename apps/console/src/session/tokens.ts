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

/** Milliseconds to wait for an answer. */
const patience = 15_000;

async function post(path: string, body: object): Promise<Tokens> {
  const response = await fetch(`/api/identity/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined);
  if (!response) throw unreachable();
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Tokens;
}

export const sessionIsOver = (error: unknown): boolean =>
  error instanceof Problem && (error.code === 'SESSION.ENDED' || error.status === 400);
