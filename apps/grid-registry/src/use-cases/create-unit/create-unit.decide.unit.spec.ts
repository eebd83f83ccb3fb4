import { describe, expect, it } from '@jest/globals';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';
import { creationRefusal } from './create-unit.decide.js';

const unit = (code: string, level: RegistryUnit['level'], validTo: Date | null = null): [string, RegistryUnit] => [
  code,
  { ...{ code, level, validTo, name: '单位', nameEn: null, parentCode: null, synthetic: true }, successor: null },
];
const county = '430211000000';
const township = '430211001000';
const known = new Map([
  unit(county, 'county'),
  unit(township, 'township'),
  unit('430211002000', 'township', new Date(0)),
  unit('430211001001', 'community'),
  unit('D430211-water', 'department', new Date(0)),
]);

describe('setting up a unit', () => {
  it.each([
    ['430211003000', 'township', county],
    ['430211001002', 'community', township],
    ['D430211-parks', 'department', county],
    ['D430211-parks', 'department', township],
  ] as const)('takes %s for a %s under %s', (code, level, parentCode) =>
    expect(creationRefusal({ code, level, parentCode }, known)).toBeUndefined(),
  );

  it.each([
    ['UNIT.UNKNOWN', '430211003000', 'township', '430212000000'],
    ['UNIT.CODE_MISPLACED', '430281003000', 'township', county],
    ['UNIT.CODE_MISPLACED', '430211000000', 'township', county],
    ['UNIT.CODE_MISPLACED', '430211003001', 'township', county],
    ['UNIT.CODE_MISPLACED', '430211002001', 'community', township],
    ['UNIT.CODE_MISPLACED', '430211001000', 'community', township],
    ['UNIT.CODE_MISPLACED', '430211001001001', 'community', township],
    ['UNIT.CODE_MISPLACED', '430211001002', 'community', county],
    ['UNIT.CODE_MISPLACED', 'D430281-parks', 'department', county],
    ['UNIT.CODE_MISPLACED', 'D430281-parks', 'department', township],
    ['UNIT.CODE_MISPLACED', 'D430211-parks', 'department', '430211001001'],
    ['UNIT.CODE_MISPLACED', 'D430211-parks', 'township', county],
    ['UNIT.CLOSED', '430211002001', 'community', '430211002000'],
    ['UNIT.CODE_TAKEN', '430211001001', 'community', township],
    ['UNIT.CODE_TAKEN', 'D430211-water', 'department', county],
  ] as const)('is refused with %s: %s as a %s under %s', (refusal, code, level, parentCode) =>
    expect(creationRefusal({ code, level, parentCode }, known)?.code).toBe(refusal),
  );
});
