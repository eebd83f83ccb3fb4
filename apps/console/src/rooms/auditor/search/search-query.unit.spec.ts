import { expect, it } from '@jest/globals';
import { asLocal, asLocalAfter, inAddress, inChina, nothingAsked, searchIn } from './search-query.js';

it('stands in the address, without what is empty', () => {
  const search = { ...nothingAsked, actor: 'system:dispatch', from: '2026-10-09T08:30' };
  expect(inAddress(search)).toEqual({ actor: 'system:dispatch', from: '2026-10-09T08:30' });
  expect(searchIn({ ...inAddress(search), type: ['a', 'b'], stranger: 'x' })).toEqual(search);
});

it('reads times as clocks in China tell them, wherever the browser is', () => {
  expect(inChina('2026-10-09T08:30')).toBe('2026-10-09T00:30:00.000Z');
  expect(inChina('2026-10-09T08:30:05')).toBe('2026-10-09T00:30:05.000Z');
  expect(inChina('')).toBeUndefined();
  expect(inChina('yesterday')).toBeUndefined();
  expect(asLocal(new Date('2026-10-08T23:30:00Z'))).toBe('2026-10-09T07:30');
  expect(asLocalAfter(new Date('2026-10-08T23:30:07.001Z'))).toBe('2026-10-09T07:30:08');
  expect(asLocalAfter(new Date('2026-10-08T23:30:07.000Z'))).toBe('2026-10-09T07:30:07');
});
