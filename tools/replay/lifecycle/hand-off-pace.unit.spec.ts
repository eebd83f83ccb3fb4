import { describe, expect, it } from '@jest/globals';
import { HandOffPace } from './hand-off-pace.js';

/** The pace after many hand-offs that each took about `ms`. */
function after(ms: number): number {
  const pace = new HandOffPace();
  for (let n = 0; n < 2_000; n++) pace.learn(pace.expectedMs < ms * (0.7 + (0.6 * ((n * 7) % 10)) / 10));
  return pace.expectedMs;
}

describe('the pace of hand-offs', () => {
  it('becomes a little longer than hand-offs take', () => {
    for (const ms of [80, 300, 700]) {
      expect(after(ms)).toBeGreaterThan(ms * 0.9);
      expect(after(ms)).toBeLessThan(ms * 1.5);
    }
  });

  it('stays within bounds', () => {
    expect(after(0)).toBe(40);
    expect(after(60_000)).toBe(1_000);
  });
});
