import { describe, expect, it } from '@jest/globals';
import { seenAtAsSent } from '#contracts';
import { whenSeen } from './when-seen.js';

const at = new Date('2026-10-09T02:40:00.000Z');
const asked = { at, askedAt: '2026-10-09T01:00:00.000Z' };

describe('when it was seen', () => {
  it('is kept beside when it arrived', () =>
    expect(whenSeen('2026-10-09T01:12:00Z', { at })).toEqual({
      seen: { at: '2026-10-09T01:12:00.000Z', doubt: null },
    }));

  it('is not said where nobody said it', () => expect(whenSeen(undefined, { at })).toEqual({}));

  it.each([
    ['a little later than it arrived', '2026-10-09T02:44:59Z', null],
    ['after it arrived', '2026-10-09T02:45:01Z', 'AHEAD'],
    ['in another century', '9999-12-31T23:59:59Z', 'AHEAD'],
    ['almost as long ago as phones keep anything', '2026-07-11T02:40:00Z', null],
    ['longer ago than that', '2026-07-11T02:34:59Z', 'BEHIND'],
    ['before there were phones', '0000-01-01T00:00:00Z', 'BEHIND'],
  ])('may be %s: it is kept, with what is wrong with it', (_, seenAt, doubt) =>
    expect(whenSeen(seenAt, { at })).toEqual({ seen: { at: new Date(seenAt).toISOString(), doubt } }),
  );

  it.each([
    ['2026-10-09T00:55:00Z', null],
    ['2026-10-09T00:54:59Z', 'BEHIND'],
  ])('is not before they were asked to look: %s', (seenAt, doubt) =>
    expect(whenSeen(seenAt, asked).seen?.doubt).toBe(doubt),
  );

  it.each([
    '',
    'yesterday',
    '2026-10-09',
    '2026-02-30T00:00:00Z',
    '2026-10-09T09:12:00+08:00',
    '+020000-01-01T00:00:00Z',
    1,
  ])('is a time in UTC, and nothing else: %p', (sent) => expect(seenAtAsSent.safeParse(sent).success).toBe(false));
});
