import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A secret that two systems share, and the id by which a request says which one it is signed with. */
export interface SharedKey {
  readonly id: string;
  readonly secret: string;
}

/** What a signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** With its query, as the service that reads it has it: without what a gateway takes off. */
  readonly path: string;
  readonly body: Uint8Array;
}

export interface SignatureHeaders {
  readonly 'machine-key': string;
  /** ISO 8601, UTC. */
  readonly 'machine-time': string;
  readonly 'machine-nonce': string;
  readonly 'machine-signature': string;
}

/** How far the clocks of two systems may be apart, in milliseconds. */
export const signatureLife = 5 * 60_000;

/** A request of another system says so by naming its key. */
export const isSigned = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers['machine-key'] !== undefined;

/** Signs a request: the headers to send with it. Sent again, it is signed again: a nonce is good once. */
export function signRequest({ id, secret }: SharedKey, request: SignedRequest, at: Date): SignatureHeaders {
  const time = at.toISOString();
  const nonce = randomBytes(16).toString('base64url');
  return {
    'machine-key': id,
    'machine-time': time,
    'machine-nonce': nonce,
    'machine-signature': signatureOf(secret, request, time, nonce),
  };
}

/** What is wrong with a signature; undefined where nothing is. Whether its nonce was used before is for who keeps them. */
export function signatureFault(
  { secret }: SharedKey,
  request: SignedRequest,
  headers: Partial<SignatureHeaders>,
  at: Date,
): 'INVALID' | 'TOO_LONG_AGO' | undefined {
  const { 'machine-time': time = '', 'machine-nonce': nonce = '', 'machine-signature': signature = '' } = headers;
  if (!/^[\w-]{16,64}$/.test(nonce)) return 'INVALID';
  const expected = Buffer.from(signatureOf(secret, request, time, nonce));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'INVALID';
  const apart = Math.abs(at.getTime() - Date.parse(time));
  return apart <= signatureLife ? undefined : 'TOO_LONG_AGO';
}

function signatureOf(secret: string, { method, path, body }: SignedRequest, time: string, nonce: string): string {
  const digest = createHash('sha256').update(body).digest('hex');
  const signed = [method.toUpperCase(), path, time, nonce, digest].join('\n');
  return createHmac('sha256', secret).update(signed).digest('base64url');
}
