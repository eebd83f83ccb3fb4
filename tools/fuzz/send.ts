import { Agent, request as httpRequest } from 'node:http';
import type { FuzzAnswer } from './judge.js';

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
/** Milliseconds; longer than the platform's own patience. */
const patience = 90_000;
/** Bytes of an answer that are looked into. */
const enough = 2_000_000;

/** Sends a request once. @throws Error when there is no whole answer */
export function send(
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body?: Buffer | undefined },
): Promise<FuzzAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, {
      method,
      agent,
      headers: { ...headers, ...(body ? { 'content-length': body.length } : {}) },
    });
    const timer = setTimeout(() => outgoing.destroy(new Error('no answer')), patience);
    outgoing.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
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
