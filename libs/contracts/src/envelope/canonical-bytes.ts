import canonicalize from 'canonicalize';
import type { Envelope } from './envelope.js';

/** The RFC 8785 canonical UTF-8 bytes of an event: what is stored, what travels, and what the trail hashes. */
export function canonicalBytes(event: Envelope): Buffer {
  const text = canonicalize(event);
  if (text === undefined) throw new TypeError('an event must be a JSON object');
  return Buffer.from(text, 'utf8');
}
