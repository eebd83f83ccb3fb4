import { describe, expect, it } from '@jest/globals';
import { eventLike } from '#testing';
import fc from 'fast-check';
import { asLine } from './as-line.js';
import { readJson } from './read-json.js';

describe('the line of an entry', () => {
  it('is the very bytes of an event', () => {
    const { bytes } = eventLike('audit.signed-in.v1');
    expect(asLine(bytes)).toBe(bytes);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"id":'],
    ['JSON on two lines', '{"id":\n1}'],
    ['JSON with a carriage return', '{"id":1}\r'],
    ['a byte order mark', '\ufeff{}'],
  ])('is the digest and length of %s', (_, text) => {
    const line = asLine(Buffer.from(text));
    expect(readJson(line)).toMatchObject({ type: 'trail.unreadable.v1', data: { length: Buffer.byteLength(text) } });
    expect(asLine(Buffer.from(text)).equals(line)).toBe(true);
    expect(line.includes(0x0a)).toBe(false);
  });

  it('is one line of JSON, whatever the bytes, and its own line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          const line = asLine(Buffer.from(bytes));
          expect(line.includes(0x0a)).toBe(false);
          expect(readJson(line)).toBeDefined();
          expect(asLine(line)).toBe(line);
        },
      ),
    );
  });
});
