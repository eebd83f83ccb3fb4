import { serverClock } from '../../session/server-clock.js';

/** How requests are made. `tellSent`: how many bytes of it have gone so far, where whoever makes it can tell. */
export type Transmit = (path: string, init: TransmitInit, tellSent?: (bytes: number) => void) => Promise<Response>;

export interface TransmitInit {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | ArrayBuffer;
  readonly signal: AbortSignal;
}

/** As every browser does it, and a service worker: nobody learns how far an upload is. */
const byFetch: Transmit = (path, init) => fetch(path, { ...init, headers: { ...init.headers } });

/** As pages can: `fetch` does not tell how far an upload is, XMLHttpRequest does. */
const byXhr: Transmit = (path, { method, headers, body, signal }, tellSent) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => tellSent?.(loaded);
    request.onload = () => resolve(answerOf(request));
    request.onerror = request.onabort = () => reject(new TypeError('no answer'));
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    request.send(body);
  });

/** Of what a browser’s request brought, as much as anybody here reads. */
function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['content-type', 'date', 'retry-after']) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  const isEmpty = [204, 205, 304].includes(request.status);
  return new Response(isEmpty ? null : request.responseText, { status: request.status, headers });
}

/** Sends, tells how far it is where that can be told, and hears what time the platform has. */
export const transmit: Transmit = async (path, init, tellSent) => {
  const send = tellSent && typeof XMLHttpRequest !== 'undefined' ? byXhr : byFetch;
  const response = await send(path, init, tellSent);
  serverClock.heard(response);
  return response;
};
