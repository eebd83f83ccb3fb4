import { describe, expect, it } from '@jest/globals';
import { areaContains, areaOfUnit, areaPrefix, communityOf, countyOf, townshipOf } from './area.js';

describe('area codes', () => {
  it.each([
    ['430200000000', '4302'],
    ['430211000000', '430211'],
    ['430211001000', '430211001'],
    ['430211001001', '430211001001'],
    ['430211001010', '430211001010'],
    ['430211001001000', '430211001001000'],
  ])('keeps the significant digits of %s', (code, prefix) => expect(areaPrefix(code)).toBe(prefix));

  it('holds what lies below and itself, never a sibling, a parent or a department', () => {
    expect(areaContains('430211001000', '430211001001007')).toBe(true);
    expect(areaContains('430211001000', '430211001000')).toBe(true);
    expect(areaContains('430211001000', '430211002001007')).toBe(false);
    expect(areaContains('430211001001007', '430211001001')).toBe(false);
    expect(areaContains('430211000000', 'D430211-sanitation')).toBe(false);
    expect(areaContains('', '430211001001007')).toBe(false);
  });

  it('puts a department in its county, every other unit where it is', () => {
    const units = ['D430211-sanitation', '430211001000', '430211001001007', 'D430211', ''];
    expect(units.map(areaOfUnit)).toEqual(['430211000000', '430211001000', '430211001001007', 'D430211', '']);
  });

  it('names the units above a grid', () => {
    expect([communityOf('430211001001007'), townshipOf('430211001001007'), countyOf('430211001001007')]).toEqual([
      '430211001001',
      '430211001000',
      '430211000000',
    ]);
  });
});
