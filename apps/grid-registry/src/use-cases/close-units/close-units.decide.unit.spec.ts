import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RegistryPost } from '../../domain/organisation/registry-post.js';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';
import { closingRefusal, postsThatPass } from './close-units.decide.js';

const [water, parks, roads, other] = ['D430211-water', 'D430211-parks', 'D430211-roads', 'D430281-water'] as const;
const [east, west] = ['430211001000', '430211002000'] as const;
const gone = new Date(0);

const unit = (code: string, level: RegistryUnit['level'], more: Partial<RegistryUnit> = {}): [string, RegistryUnit] => [
  code,
  {
    ...{ code, level, name: '单位', nameEn: null, parentCode: null, synthetic: true, validTo: null, successor: null },
    ...more,
  },
];
const known = new Map([
  unit('430211000000', 'county'),
  unit(east, 'township'),
  unit(west, 'township'),
  unit('430211001001', 'community'),
  unit('430211002001', 'community'),
  unit('430211001001001', 'grid'),
  unit(water, 'department'),
  unit(parks, 'department'),
  unit(roads, 'department', { validTo: gone, successor: parks }),
  unit(other, 'department'),
]);
const codeOf = (units: string[], successor: string | null, notEmpty: string[] = []) =>
  closingRefusal({ units, successor }, known, notEmpty)?.code;

describe('closing units', () => {
  it('passes what they have on to another unit of their kind', () => {
    expect(codeOf([water], parks)).toBeUndefined();
    expect(codeOf(['430211001001'], '430211002001')).toBeUndefined();
    expect(codeOf([east], west)).toBeUndefined();
    expect(codeOf([east], null)).toBeUndefined();
  });

  it.each<[string, string[], string | null, string[]]>([
    ['UNIT.UNKNOWN', ['D430211-nobody'], water, []],
    ['UNIT.UNKNOWN', [water], 'D430211-nobody', []],
    ['UNIT.NOT_MANAGED_HERE', ['430211000000'], null, []],
    ['UNIT.NOT_MANAGED_HERE', ['430211001001001'], null, []],
    ['UNIT.CLOSED', [roads], water, []],
    ['UNIT.CLOSED', [water, roads], parks, []],
    ['UNIT.SUCCESSOR_MISSING', [water], null, []],
    ['UNIT.SUCCESSOR_MISSING', ['430211001001'], null, []],
    ['UNIT.SUCCESSOR_UNFIT', [water], water, []],
    ['UNIT.SUCCESSOR_UNFIT', [parks, water], parks, []],
    ['UNIT.SUCCESSOR_UNFIT', [water], roads, []],
    ['UNIT.SUCCESSOR_UNFIT', [water], other, []],
    ['UNIT.SUCCESSOR_UNFIT', [water], east, []],
    ['UNIT.NOT_EMPTY', [east], west, [east]],
  ])('is refused with %s: %j in favour of %s', (code, units, successor, notEmpty) =>
    expect(codeOf(units, successor, notEmpty)).toBe(code),
  );

  it('never makes a circle of successors, whatever is closed in favour of whatever', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 30 }), (closings) => {
        const units = new Map(Array.from({ length: 6 }, (_, n) => unit(`D430211-${'abcdef'[n]}`, 'department')));
        const codes = [...units.keys()];
        for (const [from, to] of closings) {
          const [code, successor] = [codes[from]!, codes[to]!];
          if (closingRefusal({ units: [code], successor }, units, [])) continue;
          units.set(code, { ...units.get(code)!, validTo: gone, successor });
        }
        for (let at = units.get(codes[0]!)!, hops = 0; at.successor !== null; at = units.get(at.successor)!) {
          expect(hops++).toBeLessThan(6);
        }
      }),
    ));
});

describe('posts of a closed unit', () => {
  const at = new Date('2026-10-09T01:00:00Z');
  const [before, later] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')];
  const post = (person: string, more: Partial<RegistryPost> = {}): RegistryPost => ({
    ...{ postId: `${person}'s`, person, role: 'department_staff', unit: water, delegation: null },
    period: { from: before, to: null },
    ...more,
  });
  const pass = (closing: RegistryPost[], there: RegistryPost[] = []) =>
    postsThatPass(closing, there, { successor: parks, at, newId: () => 'new' });

  it('pass to the successor from now on, each with its end', () =>
    expect(
      pass([post('an', { period: { from: before, to: later } }), post('bo', { period: { from: later, to: null } })]),
    ).toEqual([
      { ...post('an'), postId: 'new', unit: parks, period: { from: at, to: later } },
      { ...post('bo'), postId: 'new', unit: parks, period: { from: later, to: null } },
    ]));

  it('do not pass twice, nor where they are held already, nor when held for somebody else', () => {
    expect(pass([post('an'), post('an', { unit: roads })])).toHaveLength(1);
    expect(pass([post('an')], [post('an', { unit: parks })])).toEqual([]);
    expect(pass([post('an', { delegation: { of: 'x', by: 'bo' } })])).toEqual([]);
  });
});
