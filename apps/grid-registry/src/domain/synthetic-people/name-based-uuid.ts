import { createHash } from 'node:crypto';

const NAMESPACE = Buffer.from('5f2d6c1e9a4b4c7d8e3fa0b1c2d3e4f5', 'hex');

/** A UUID (version 5, RFC 9562) that depends on the name and nothing else. */
export function nameBasedUuid(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
