import createClient from 'openapi-fetch';
import type { paths as Intake } from '../../api/generated/intake.js';
import type { paths as Trail } from '../../api/generated/trail.js';
import { Problem, problemOf, unreachable } from '../../api/problem.js';

export { Problem };

/** What residents ask of the platform; nobody is signed in here. */
export const intake = createClient<Intake>({ baseUrl: `${location.origin}/api/intake` });
export const trail = createClient<Trail>({ baseUrl: `${location.origin}/api/trail` });

/** One per intention. `crypto.randomUUID` is there on https pages only. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface Asked<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was answered. @throws Problem when it was refused, or no answer came */
export async function ask<T>(asked: Promise<Asked<T>>): Promise<Exclude<T, undefined>> {
  const { data, error, response } = await asked.catch((): never => {
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response, error);
  return data as Exclude<T, undefined>;
}

/** What somebody is told of whatever went wrong. */
export const asProblem = (error: unknown): Problem => (error instanceof Problem ? error : unreachable());
