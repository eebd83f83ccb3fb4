import { describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { fitting } from './fitting.js';

const text = (length: number) => ({ textId: newId(), content: '长'.repeat(length) });

describe('what one request carries', () => {
  it('is everything, as a rule', () => {
    const given = { texts: [text(10), text(20)], files: [{ evidenceId: newId() }] };
    expect(fitting(given)).toEqual({ ...given, left: 0 });
  });

  it('leaves out texts that are too many, and says how many', () => {
    const texts = Array.from({ length: 30 }, () => text(9_000));
    const { texts: carried, files, left } = fitting({ texts, files: [{ evidenceId: newId() }] });
    expect(carried.length + left).toBe(30);
    expect(left).toBeGreaterThan(0);
    expect(carried).toEqual(texts.slice(0, carried.length));
    // A service takes 256 KiB.
    expect(Buffer.byteLength(JSON.stringify({ texts: carried, files }))).toBeLessThan(256 * 1024);
  });
});
