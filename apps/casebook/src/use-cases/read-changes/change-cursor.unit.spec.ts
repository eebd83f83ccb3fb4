import { describe, expect, it } from '@jest/globals';
import { holding } from '#testing';
import { mustStartOver, readChangeCursor, scopeDigest, writeChangeCursor } from './change-cursor.js';

const cursor = {
  position: { xid: '18446744073709', incidentId: '0192f7a0-1111-7000-8000-000000000001', version: 7 },
  timeline: '00000001',
  at: Date.parse('2026-10-09T01:00:00.000Z'),
  scope: 'abc',
};
const now = { scope: 'abc', horizon: { xid: '18446744073709', timeline: '00000001' }, at: cursor.at + 1_000 };
const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor of changes', () => {
  it('comes back as it was written', () => expect(readChangeCursor(writeChangeCursor(cursor))).toEqual(cursor));

  it.each([
    ['nothing', ''],
    ['no JSON', 'abc'],
    ['a list’s page', written(['2026-10-09T01:00:00.000Z', cursor.position.incidentId])],
    ['SQL', written(["1' OR 1=1 --", cursor.position.incidentId, 1, '00000001', 1, 'x'])],
    ['a number beyond numbers', written(['99999999999999999999', cursor.position.incidentId, 1, '00000001', 1, 'x'])],
  ])('of %s is refused', (_, text) => expect(() => readChangeCursor(text)).toThrow('READ.BAD_CURSOR'));

  it('goes on where nothing has come between', () => expect(mustStartOver(cursor, now)).toBe(false));

  it.each([
    ['the reader may see something else now', { ...now, scope: 'abd' }],
    ['the database was set back, to another history', { ...now, horizon: { ...now.horizon, timeline: '00000002' } }],
    ['the database was set back, before it', { ...now, horizon: { ...now.horizon, xid: '18446744073708' } }],
    ['changes since may have been forgotten', { ...now, at: cursor.at + 23.5 * 3_600_000 }],
  ])('starts over when %s', (_, then) => expect(mustStartOver(cursor, then)).toBe(true));
});

it('the digest of a scope goes by what may be seen, not by posts’ order or ids', () => {
  const [one, two] = [holding('dispatcher', '430211000000').posts, holding('dispatcher', '430281000000').posts];
  const digest = (...posts: (typeof one)[]) => scopeDigest({ person: 'p', session: 's', posts: posts.flat() });
  expect(digest(one, two)).toBe(digest(two, one));
  expect(digest(holding('dispatcher', '430211000000').posts)).toBe(digest(one));
  expect(digest(one)).not.toBe(digest(one, two));
});
