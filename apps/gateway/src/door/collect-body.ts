import type { IncomingMessage } from 'node:http';
import { requestRefusals } from '#custody';
import { type Refusal, Refused } from '#primitives';
import { refuse } from './door.refusals.js';

/**
 * The whole body of a request. A service's connection is only taken once it is here: those are few, and whoever sends
 * slowly would hold one for nothing.
 * @throws Refused REQUEST.TOO_LARGE; GATEWAY.BODY_TOO_SLOW when it has not come within `patience` milliseconds
 */
export function collectBody(request: IncomingMessage, largest: number, patience: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    const late = setTimeout(() => giveUp(refuse('GATEWAY.BODY_TOO_SLOW')), patience);
    const take = (chunk: Buffer): void => {
      received += chunk.length;
      if (received > largest) giveUp(requestRefusals('REQUEST.TOO_LARGE', { largest }));
      else chunks.push(chunk);
    };
    const complete = (): void => {
      stop();
      resolve(Buffer.concat(chunks));
    };
    // The sender has left: nobody will read this.
    const left = (): void => giveUp(refuse('GATEWAY.BODY_TOO_SLOW'));
    const giveUp = (refusal: Refusal): void => {
      stop();
      reject(new Refused(refusal));
    };
    const stop = (): void => {
      clearTimeout(late);
      request.off('data', take).off('end', complete).off('close', left);
    };
    // An error is followed by `close`; without a listener it would end the process.
    request.on('error', () => undefined);
    request.on('data', take).once('end', complete).once('close', left);
    if (request.destroyed) left();
  });
}
