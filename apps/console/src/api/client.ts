import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { authorizedFetch } from '../session/authorized-fetch.js';
import type { paths as Casebook } from './generated/casebook.js';
import type { paths as Closure } from './generated/closure.js';
import type { paths as Dispatch } from './generated/dispatch.js';
import type { paths as Evidence } from './generated/evidence.js';
import type { paths as GridRegistry } from './generated/grid-registry.js';
import type { paths as Handling } from './generated/handling.js';
import type { paths as Identity } from './generated/identity.js';
import type { paths as Intake } from './generated/intake.js';
import type { paths as Notification } from './generated/notification.js';
import type { paths as Trail } from './generated/trail.js';
import { problemOf } from './problem.js';

/**
 * Every POST has an idempotency key of its own, so that a request whose answer got lost can be sent again. A form that
 * is sent again as it is gives the key it had: `headers: { 'Idempotency-Key': key }`.
 */
const headers: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return request;
  },
};

function client<Paths extends object>(service: string): Client<Paths> {
  const made = createClient<Paths>({ baseUrl: `${location.origin}/api/${service}`, fetch: authorizedFetch });
  made.use(headers);
  return made;
}

/** The platform’s services as their API documents describe them. Ask through {@link ask}. */
export const api = {
  casebook: client<Casebook>('casebook'),
  closure: client<Closure>('closure'),
  dispatch: client<Dispatch>('dispatch'),
  evidence: client<Evidence>('evidence'),
  gridRegistry: client<GridRegistry>('grid-registry'),
  handling: client<Handling>('handling'),
  identity: client<Identity>('identity'),
  intake: client<Intake>('intake'),
  notification: client<Notification>('notification'),
  trail: client<Trail>('trail'),
};

interface Asked<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was answered. @throws Problem when it was refused, or no answer came */
export async function ask<T>(asked: Promise<Asked<T>>): Promise<Exclude<T, undefined>> {
  const { data, error, response } = await asked;
  if (!response.ok) throw await problemOf(response, error);
  return data as Exclude<T, undefined>;
}

/** `If-Match` for a command on an incident, at the version one saw. */
export const seen = (incidentVersion: number) => ({ 'If-Match': `"${incidentVersion}"` });
