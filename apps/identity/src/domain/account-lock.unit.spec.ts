import { describe, expect, it } from '@jest/globals';
import { afterFailure, type Failures } from './account-lock.js';

const first = new Date('2026-10-09T12:00:00Z');
const later = (minutes: number) => new Date(first.getTime() + minutes * 60_000);
const failing = (...minutes: number[]) =>
  minutes.reduce<ReturnType<typeof afterFailure>>((before, minute) => afterFailure(before, later(minute)), {
    failures: 0,
    since: null,
    lockedUntil: null,
  } satisfies Failures & { lockedUntil: null });

describe('wrong passwords', () => {
  it('lock an account at the fifth, for a quarter of an hour from then', () => {
    expect(failing(0, 1, 2, 3).lockedUntil).toBeNull();
    expect(failing(0, 1, 2, 3, 4)).toEqual({ failures: 5, since: first, lockedUntil: later(19) });
  });

  it('count for a quarter of an hour from the first', () => {
    expect(failing(0, 1, 2, 14, 15)).toEqual({ failures: 1, since: later(15), lockedUntil: null });
    expect(failing(0, 1, 2, 3, 14.9).lockedUntil).not.toBeNull();
  });

  it('count anew after a success', () =>
    expect(afterFailure({ failures: 0, since: first }, later(1))).toMatchObject({ failures: 1, since: later(1) }));
});
