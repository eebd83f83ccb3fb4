import { Agent as HttpAgent, request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** A request as it goes out, the same bytes for every attempt. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  /** Parsed when it is JSON, else null. */
  readonly body: unknown;
  /** Seconds, when the answer names a wait. */
  readonly retryAfter?: number;
}

/** One attempt's outcome: an answer, or why none came. */
export type Attempt = { readonly answer: HttpAnswer } | { readonly silence: string };

const agents = {
  'http:': new HttpAgent({ keepAlive: true, maxSockets: 512, keepAliveMsecs: 5_000 }),
  'https:': new HttpsAgent({ keepAlive: true, maxSockets: 512, keepAliveMsecs: 5_000 }),
};

/** Sends a request once. Never throws: a connection that breaks or takes longer than `timeout` ms is a silence. */
export function sendOnce({ method, url, headers, body }: HttpRequest, timeout: number): Promise<Attempt> {
  const { protocol } = new URL(url);
  const [send, agent] = protocol === 'https:' ? [httpsRequest, agents['https:']] : [httpRequest, agents['http:']];
  return new Promise((resolve) => {
    const outgoing = send(url, { method, agent, headers: { ...headers, 'content-length': body?.length ?? 0 } });
    const timer = setTimeout(() => outgoing.destroy(new Error(`no answer within ${timeout} ms`)), timeout);
    const settle = (attempt: Attempt) => {
      clearTimeout(timer);
      resolve(attempt);
    };
    outgoing.on('error', (error) => settle({ silence: error.message }));
    outgoing.on('response', (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('error', (error) => settle({ silence: error.message }));
      incoming.on('end', () => {
        if (!incoming.complete) return settle({ silence: 'the answer broke off' });
        const retryAfter = Number(incoming.headers['retry-after'] ?? NaN);
        const isJson = /json/.test(incoming.headers['content-type'] ?? '');
        const json = isJson ? parse(Buffer.concat(parts)) : { value: null };
        if (!json) return settle({ silence: 'the answer is not the JSON it says it is' });
        const answer: HttpAnswer = { status: incoming.statusCode ?? 0, body: json.value };
        settle({ answer: Number.isFinite(retryAfter) ? { ...answer, retryAfter } : answer });
      });
    });
    outgoing.end(body);
  });
}

function parse(bytes: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return undefined;
  }
}
