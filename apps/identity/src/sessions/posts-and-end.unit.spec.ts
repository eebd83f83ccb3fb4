import { describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import fc from 'fast-check';
import { postsAndEnd } from './posts-and-end.js';

const issuedAt = Date.parse('2026-10-09T01:00:00Z') / 1_000;
const until = (milliseconds: number | null) => ({
  ...goldenEvent('registry.post-granted.v1').data,
  validTo: milliseconds === null ? null : new Date(issuedAt * 1_000 + milliseconds).toISOString(),
});

describe('a token', () => {
  it('ends after its life, or with the first of its posts', () => {
    const posts = [until(null), until(3_600_000), until(20_999)];
    expect(postsAndEnd(posts.slice(0, 2), issuedAt, 60)).toEqual({ held: posts.slice(0, 2), expiresAt: issuedAt + 60 });
    expect(postsAndEnd(posts, issuedAt, 60)).toEqual({ held: posts, expiresAt: issuedAt + 20 });
  });

  it('is good for its whole life without any post', () =>
    expect(postsAndEnd([], issuedAt, 60)).toEqual({ held: [], expiresAt: issuedAt + 60 }));

  it('never outlives a post it carries, and always lives', () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 120_000 }))), (ends) => {
        const { held, expiresAt } = postsAndEnd(ends.map(until), issuedAt, 60);
        expect(expiresAt).toBeGreaterThan(issuedAt);
        expect(expiresAt).toBeLessThanOrEqual(issuedAt + 60);
        for (const { validTo } of held) {
          if (validTo !== null) expect(expiresAt * 1_000).toBeLessThanOrEqual(Date.parse(validTo));
        }
        expect(ends.length - held.length).toBe(ends.filter((end) => end !== null && end < 1_000).length);
      }),
    ));
});
