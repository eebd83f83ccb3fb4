import { signRequest } from '#access';
import type { Hotline } from '../hotlines.js';
import type { DueCallback } from './due-callbacks.js';

/** What came of a callback: it was acknowledged, or may be tried again, or never will be. */
export type CallbackOutcome = { readonly acknowledged: true } | { readonly failure: string; readonly isFinal: boolean };

/** Milliseconds that the hotline may take over an answer. */
const patience = 5_000;

/** Sends one request to the hotline, signed. @throws Error where no answer comes */
export async function askHotline(
  { url, keys }: Hotline,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Response> {
  const address = new URL(`${url}${path}`);
  const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const signed = { method, path: address.pathname + address.search, body: bytes };
  return fetch(address, {
    method,
    headers: { 'content-type': 'application/json', ...signRequest(keys[0]!, signed, new Date()) },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    ...(method === 'POST' ? { body: bytes } : {}),
  });
}

/** Sends one callback. Any answer of success acknowledges it; what it says is not read. */
export async function callHotline(hotline: Hotline, callback: DueCallback): Promise<CallbackOutcome> {
  const { orderNo, seq, kind, detail, at, number } = callback;
  const body = { order_no: orderNo, seq, kind, detail, at: at.toISOString(), number };
  try {
    const response = await askHotline(hotline, 'POST', '/callbacks', body);
    await response.body?.cancel();
    return outcomeOf(response.status);
  } catch (error) {
    return { failure: error instanceof Error ? error.name : 'unknown', isFinal: false };
  }
}

/** A refusal is for good, but not that it took too long or was too much at once. */
export function outcomeOf(status: number): CallbackOutcome {
  if (status >= 200 && status < 300) return { acknowledged: true };
  const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { failure: `HTTP ${status}`, isFinal };
}
