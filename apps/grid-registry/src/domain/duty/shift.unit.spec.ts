import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RegistryPost } from '../organisation/registry-post.js';
import { mayHandOver, mayTakeOver, planningRefusal, type Shift } from './shift.js';

const area = '430211000000';
const at = new Date('2026-10-09T00:00:00Z');
const hours = (n: number) => new Date(at.getTime() + n * 3_600_000);
const post = (more: Partial<RegistryPost> = {}): RegistryPost => ({
  ...{ postId: 'p', person: 'an', role: 'dispatcher', unit: area, delegation: null },
  period: { from: hours(-99), to: null },
  ...more,
});
const shift = (from: number, to: number): Shift => ({
  ...{ shiftId: 's', version: 1, area, role: 'dispatcher', person: 'an', cancelledAt: null },
  ...{ startsAt: hours(from), endsAt: hours(to) },
});
const codeOf = (from: number, to: number, posts = [post()], shifts: Shift[] = []) =>
  planningRefusal(shift(from, to), posts, shifts, at)?.code;

describe('planning a shift', () => {
  it('is done for who holds the post all the time', () => {
    expect(codeOf(8, 20)).toBeUndefined();
    expect(codeOf(8, 20, [post({ period: { from: hours(8), to: hours(20) } })])).toBeUndefined();
  });

  it.each([
    ['ends before it begins', 20, 8],
    ['lasts no time', 8, 8],
    ['lasts longer than a day', 0, 25],
    ['is over', -8, 0],
  ])('is refused when it %s', (_, from, to) => expect(codeOf(from, to)).toBe('DUTY.PERIOD'));

  it.each([
    ['nothing', []],
    ['another role', [post({ role: 'evaluator' })]],
    ['the role elsewhere', [post({ unit: '430211001000' })]],
    ['the post for a part of it', [post({ period: { from: hours(9), to: null } })]],
    ['the post for another part', [post({ period: { from: hours(-9), to: hours(19) } })]],
  ])('is refused for who holds %s', (_, posts) => expect(codeOf(8, 20, posts)).toBe('DUTY.NO_POST'));

  it('never lets two shifts of a person overlap', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(48), fc.integer({ min: 1, max: 24 }))), (asked) => {
        const planned: Shift[] = [];
        for (const [from, lasts] of asked) {
          const wanted = shift(from, from + lasts);
          if (!planningRefusal(wanted, [post()], planned, at)) planned.push(wanted);
        }
        const inOrder = [...planned].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
        for (const [n, one] of inOrder.entries()) {
          const next = inOrder[n + 1];
          if (next) expect(one.endsAt <= next.startsAt).toBe(true);
        }
      }),
    ));
});

describe('a shift', () => {
  it('is handed over from its beginning until two hours after its end', () =>
    expect([-0.1, 0, 12, 14, 14.1].map((n) => mayHandOver(shift(0, 12), hours(n)))).toEqual([
      ...[false, true, true, true, false],
    ]));

  it('is taken over from two hours before its beginning until its end', () =>
    expect([-2.1, -2, 0, 11.9, 12].map((n) => mayTakeOver(shift(0, 12), hours(n)))).toEqual([
      ...[false, true, true, true, false],
    ]));
});
