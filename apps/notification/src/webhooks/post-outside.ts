import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { NotDeliverable, patience } from '../channels/channel.js';
import { isPublicAddress, literalAddress, lookupPublic } from './public-address.js';

/**
 * Posts a body to an address that somebody else chose, and gives the status. Redirects are not followed, and what is
 * answered is not read. @throws NotDeliverable where the address is not public (unless `toPrivate`)
 */
export async function postOutside(
  address: string,
  body: string,
  { headers, toPrivate }: { headers: Record<string, string>; toPrivate: boolean },
): Promise<number> {
  const url = new URL(address);
  const literal = literalAddress(url);
  if (!toPrivate && literal && !isPublicAddress(literal)) throw new NotDeliverable('the host is no public one');
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(patience),
        ...(toPrivate ? {} : { lookup: lookupPublic }),
        headers: { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
      },
      resolve,
    );
    sent.on('error', reject).end(body);
  });
  response.destroy();
  return response.statusCode ?? 0;
}
