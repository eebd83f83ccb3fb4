import { Agent, request as httpRequest } from 'node:http';
import type { FuzzAnswer } from './judge.js';

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
/** Milliseconds; longer than the platform's own patience. */
const patience = 90_000;
/** Bytes of an answer that are looked into. */
const enough = 2_000_000;

interface Outgoing {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Buffer | undefined;
}

/**
 * Sends a request once; again where a connection that was kept open had just been closed, as every client does (RFC 9112,
 * 9.3.1). @throws Error when there is no whole answer
 */
export function send(url: string, request: Outgoing): Promise<FuzzAnswer> {
  const { method, headers, body } = request;
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, {
      method,
      agent,
      headers: { ...headers, ...(body ? { 'content-length': body.length } : {}) },
    });
    const timer = setTimeout(() => outgoing.destroy(new Error('no answer')), patience);
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') resolve(send(url, request));
      else reject(error);
    });
    outgoing.on('response', (incoming) => {
      const parts: Buffer[] = [];
      let size = 0;
      incoming.on('data', (part: Buffer) => {
        if ((size += part.length) <= enough) parts.push(part);
      });
      incoming.on('error', reject);
      incoming.on('end', () => {
        clearTimeout(timer);
        const mediaType = (incoming.headers['content-type'] ?? '').split(';', 1)[0]!;
        resolve({ status: incoming.statusCode ?? 0, mediaType, text: Buffer.concat(parts).toString('utf8') });
      });
    });
    outgoing.end(body);
  });
}
