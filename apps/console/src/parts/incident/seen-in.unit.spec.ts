import { expect, it } from '@jest/globals';
import { seenIn } from './seen-in.js';

const at = '2026-10-09T02:40:00.000Z';
it.each([
  ['long before it arrived', { at: '2026-10-09T01:12:00.000Z', doubt: null }, true],
  ['just before it arrived', { at: '2026-10-09T02:39:30.000Z', doubt: null }, false],
  ['a little later, by its own clock', { at: '2026-10-09T02:41:30.000Z', doubt: null }, false],
  ['in another year', { at: '2031-10-09T02:40:00.000Z', doubt: 'AHEAD' }, true],
])('what was seen %s is news or not', (_, seen, isNews) =>
  expect(seenIn({ at, data: { seen } })).toEqual(isNews ? seen : undefined),
);

it('is not told of what does not say it', () => {
  expect(seenIn({ at, data: {} })).toBeUndefined();
  expect(seenIn({ at, data: null })).toBeUndefined();
});
