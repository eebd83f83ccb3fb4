import { beforeEach, describe, expect, it } from '@jest/globals';
import { leftOutFor, Replicas } from './replicas.js';

const [a, b, c] = ['http://a', 'http://b', 'http://c'];
const nobody = new Set<string>();
let replicas: Replicas;
beforeEach(() => {
  replicas = new Replicas();
});

const asked = (times: number, now = 0) => Array.from({ length: times }, () => replicas.next([a, b, c], nobody, now));

describe('which replica is asked', () => {
  it('goes in turn', () => expect(asked(4)).toEqual([a, b, c, a]));

  it('is none that this request has asked already', () => {
    expect(replicas.next([a, b], new Set([a]))).toBe(b);
    expect(replicas.next([a, b], new Set([a, b]))).toBeUndefined();
  });

  it('is none that failed a moment ago, then for one request only, and again in turn once it answers', () => {
    replicas.failed(b, 0);
    expect(asked(6)).not.toContain(b);
    expect(asked(6, leftOutFor).filter((url) => url === b)).toHaveLength(1);
    replicas.answered(b);
    expect(asked(6, leftOutFor).filter((url) => url === b)).toHaveLength(2);
  });

  it('is one that failed when there is no other', () => {
    for (const url of [a, b, c]) replicas.failed(url, 0);
    expect(new Set(asked(3))).toEqual(new Set([a, b, c]));
    expect(replicas.next([a, b], new Set([a]), 0)).toBe(b);
  });
});
