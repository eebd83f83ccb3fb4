import { describe, expect, it } from '@jest/globals';
import { readCursor, writeCursor } from './cursor.js';

const last = { at: '2026-10-09T01:00:00.123Z', incidentId: '0192f7a0-1111-7000-8000-000000000001' };
const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('comes back as it was written', () => expect(readCursor('due', writeCursor('due', last))).toEqual(last));

  it('is none in another order', () =>
    expect(() => readCursor('newest', writeCursor('due', last))).toThrow('READ.BAD_CURSOR'));

  it.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no JSON', 'abc'],
    ['something else', written({ offset: 50 })],
    ['a year before years', written(['due', '0000-01-01T00:00:00.000Z', last.incidentId])],
    ['an offset that no place has', written(['due', '2026-10-09T01:00:00.000+23:59', last.incidentId])],
    ['SQL', written(['due', last.at, "' OR 1=1 --"])],
  ])('of %s is refused', (_, text) => {
    expect(() => readCursor('due', text)).toThrow('READ.BAD_CURSOR');
  });
});
