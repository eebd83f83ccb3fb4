import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSampled } from './sampling.js';

describe('drawing a sample', () => {
  it('of none draws none, of all draws all, and whoever is in a small one is in a larger one', () =>
    fc.assert(
      fc.property(fc.uuid(), fc.nat(100), fc.nat(100), (id, one, other) => {
        expect(isSampled(id, 0)).toBe(false);
        expect(isSampled(id, 100)).toBe(true);
        if (isSampled(id, Math.min(one, other))) expect(isSampled(id, Math.max(one, other))).toBe(true);
      }),
    ));

  it('draws about as many as it says, and the same whenever it is drawn', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `0192f7a0-1111-7000-8000-${n.toString(16).padStart(12, '0')}`);
    const drawn = ids.filter((id) => isSampled(id, 10));
    expect(drawn).toHaveLength(1_000);
    expect(isSampled('0192f7a0-1111-7000-8000-000000000002', 50)).toBe(true);
    expect(isSampled('0192f7a0-1111-7000-8000-000000000032', 50)).toBe(false);
  });
});
