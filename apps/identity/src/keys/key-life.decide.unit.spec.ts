import { describe, expect, it } from '@jest/globals';
import { decidePublished } from './key-life.decide.js';

const at = new Date('2026-10-09T12:00:00Z');
const minutesAgo = (minutes: number) => ({ createdAt: new Date(at.getTime() - minutes * 60_000) });
const twoMinutes = 2 * 60_000;

describe('a signing key is published', () => {
  it('while it is the newest, however old', () => {
    const only = minutesAgo(100_000);
    expect(decidePublished([only], twoMinutes, at)).toEqual([only]);
  });

  it('and for as long as tokens live after the next one came', () => {
    const [newest, before, longBefore] = [minutesAgo(1), minutesAgo(30), minutesAgo(60)];
    expect(decidePublished([newest, before, longBefore], twoMinutes, at)).toEqual([newest, before]);
    expect(decidePublished([minutesAgo(3), before], twoMinutes, at)).toHaveLength(1);
  });

  it('not at all when there is none', () => expect(decidePublished([], twoMinutes, at)).toEqual([]));
});
