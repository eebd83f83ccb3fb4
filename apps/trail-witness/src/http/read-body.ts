import type { IncomingMessage } from 'node:http';

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The body is not to be had: too large, or no text. */
export class UnreadableBody extends Error {
  constructor(readonly code: 'WITNESS.TOO_LARGE' | 'WITNESS.MALFORMED') {
    super(code);
  }
}

/** A request's body as text, if it is UTF-8 and no larger than `atMost` bytes. @throws UnreadableBody */
export async function readBody(request: IncomingMessage, atMost: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= atMost) chunks.push(chunk);
  }
  // Only now: whoever is cut off while sending may not hear why.
  if (length > atMost) throw new UnreadableBody('WITNESS.TOO_LARGE');
  try {
    return strictly.decode(Buffer.concat(chunks));
  } catch {
    throw new UnreadableBody('WITNESS.MALFORMED');
  }
}
