import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeness } from './likeness.js';

const chinese = fc.string({ unit: fc.constantFrom(...'路灯不亮门口垃圾堆了三天没人管，。 '), maxLength: 30 });

describe('how alike two texts are', () => {
  it.each([
    ['门口垃圾堆了三天', '门口垃圾堆了三天', 1],
    ['门口垃圾堆了三天', '门口垃圾堆了三天！！', 1],
    ['门口垃圾堆了三天', '垃圾在门口堆了三天', 0.667],
    ['门口垃圾堆了三天', '路灯不亮', 0],
    ['珠江南路路灯不亮', '珠江南路12号路灯不亮了', 0.667],
    ['Street light OUT', 'street light out', 1],
    ['ＡＢＣ', 'abc', 1],
    ['门', '门', 0],
    ['', '', 0],
  ])('%s and %s: %d', (one, other, expected) => expect(likeness(one, other)).toBeCloseTo(expected, 3));

  it('is a number from 0 to 1, the same both ways, and 1 for the same text', () =>
    fc.assert(
      fc.property(fc.oneof(chinese, fc.string({ unit: 'grapheme' })), fc.oneof(chinese, fc.string()), (one, other) => {
        const alike = likeness(one, other);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(likeness(other, one)).toBe(alike);
        // A text without two letters side by side is comparable with none.
        expect([0, 1]).toContain(likeness(one, one));
      }),
    ));

  it('does not fall when the other says the same as well', () =>
    fc.assert(
      fc.property(chinese, chinese, (one, other) =>
        expect(likeness(one, `${other} ${one}`)).toBeGreaterThanOrEqual(Math.min(likeness(one, other), 1) - 1e-9),
      ),
    ));
});
