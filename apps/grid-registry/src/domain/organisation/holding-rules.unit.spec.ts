import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '#contracts';
import fc from 'fast-check';
import { holdingRefusal, separatedRoles, type Wanted } from './holding-rules.js';
import { overlap, type Period, type RegistryPost } from './registry-post.js';
import type { RegistryUnit } from './registry-unit.js';

const county = '430211000000';
const at = new Date('2026-10-09T01:00:00Z');
const day = (n: number) => new Date(at.getTime() + n * 86_400_000);
const unitOf = (code: string, level: RegistryUnit['level'], more: Partial<RegistryUnit> = {}): RegistryUnit => ({
  ...{ code, level, name: '单位', nameEn: null, parentCode: null, synthetic: true, validTo: null, successor: null },
  ...more,
});
const centre = unitOf(county, 'county');
const wanted = (role: Role, period: Period = { from: at, to: null }): Wanted => ({
  ...{ person: 'p', role, unit: county, period },
});
const holds = (role: Role, period: Period = { from: day(-9), to: null }, by?: string): RegistryPost => ({
  ...{ postId: role, person: 'p', role, unit: county, period, delegation: by ? { of: 'x', by } : null },
});
const codeOf = (...asked: Parameters<typeof holdingRefusal>) => holdingRefusal(...asked)?.code;

describe('a post', () => {
  it('is held from a moment on, for good or until another', () => {
    expect(codeOf(wanted('dispatcher'), centre, [], at)).toBeUndefined();
    expect(codeOf(wanted('dispatcher', { from: day(1), to: day(2) }), centre, [], at)).toBeUndefined();
  });

  it.each([
    ['begins before now', { from: day(-1), to: null }],
    ['ends as it begins', { from: day(1), to: day(1) }],
    ['ends before it begins', { from: day(2), to: day(1) }],
  ])('is refused when it %s', (_, period) =>
    expect(codeOf(wanted('dispatcher', period), centre, [], at)).toBe('POST.PERIOD'),
  );

  it('is held in units that have such posts, and in open ones', () => {
    expect(codeOf(wanted('grid_worker'), centre, [], at)).toBe('POST.ROLE_UNFIT');
    expect(codeOf(wanted('security_admin'), unitOf('D430211-water', 'department'), [], at)).toBe('POST.ROLE_UNFIT');
    const closed = unitOf(county, 'county', { validTo: day(-1), successor: '430281000000' });
    expect(holdingRefusal(wanted('dispatcher'), closed, [], at)).toMatchObject({
      code: 'UNIT.CLOSED',
      details: { successor: '430281000000' },
    });
  });

  it('is held once at a time', () => {
    const held = [holds('dispatcher', { from: day(-1), to: day(5) })];
    expect(codeOf(wanted('dispatcher'), centre, held, at)).toBe('POST.HELD_ALREADY');
    expect(codeOf(wanted('dispatcher', { from: day(5), to: null }), centre, held, at)).toBeUndefined();
  });
});

describe('separation of the three (三员分立)', () => {
  it.each(separatedRoles.flatMap((one) => separatedRoles.map((other) => [one, other] as const)))(
    'lets nobody who holds %s be %s as well, for whomever they hold it',
    (one, other) => {
      if (one === other) return expect(codeOf(wanted(one), centre, [holds(one)], at)).toBe('POST.HELD_ALREADY');
      for (const held of [
        holds(one),
        holds(one, { from: day(3), to: null }),
        holds(one, { from: day(-9), to: null }, 'q'),
      ]) {
        expect(codeOf(wanted(other), centre, [held], at)).toBe('POST.SEPARATION_OF_DUTIES');
      }
      const before = holds(one, { from: day(-9), to: day(1) });
      return expect(codeOf(wanted(other, { from: day(1), to: null }), centre, [before], at)).toBeUndefined();
    },
  );

  it('never lets two of them through in whatever order posts are asked for', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            role: fc.constantFrom(...roles),
            from: fc.nat(9),
            days: fc.option(fc.integer({ min: 1, max: 9 })),
          }),
          { maxLength: 12 },
        ),
        (asked) => {
          const held: RegistryPost[] = [];
          for (const { role, from, days } of asked) {
            const period = { from: day(from), to: days === null ? null : day(from + days) };
            if (!holdingRefusal(wanted(role, period), centre, held, at)) held.push(holds(role, period));
          }
          for (const one of held) {
            for (const other of held) {
              if (one === other || !overlap(one.period, other.period)) continue;
              expect(one.role).not.toBe(other.role);
              expect(separatedRoles.includes(one.role) && separatedRoles.includes(other.role)).toBe(false);
            }
          }
        },
      ),
    ));
});
