import { createHash } from 'node:crypto';
import { readJson } from './read-json.js';

/** The type of the entry that stands for bytes which can’t be one themselves. */
const unreadableType = 'trail.unreadable.v1';

/**
 * The bytes of the entry for a message. They are the message’s own, exactly, where those are JSON on one line, as every
 * event is: an export has one entry a line. Anything else stands as its digest and length.
 */
export function asLine(bytes: Buffer): Buffer {
  if (!bytes.includes(0x0a) && !bytes.includes(0x0d) && readJson(bytes) !== undefined) return bytes;
  const digest = createHash('sha256').update(bytes).digest('hex');
  // Keys in order: canonical (RFC 8785), as every entry.
  return Buffer.from(JSON.stringify({ data: { digest, length: bytes.length }, type: unreadableType }));
}
