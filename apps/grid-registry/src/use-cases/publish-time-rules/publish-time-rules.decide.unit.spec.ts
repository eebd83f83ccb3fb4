import { describe, expect, it } from '@jest/globals';
import { defaultTimeRules } from '#deadlines';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';
import { PublishTimeRules } from './publish-time-rules.command.js';
import { timeRulesRefusal } from './publish-time-rules.decide.js';

const [county, water] = ['430211000000', 'D430211-water'] as const;
const now = new Date('2026-10-09T09:00:00.000+08:00');
const unit = (code: string, level: RegistryUnit['level']): [string, RegistryUnit] => [
  code,
  { ...{ code, level, validTo: null, name: '单位', nameEn: null, parentCode: null, synthetic: true }, successor: null },
];
const known = new Map([
  unit(county, 'county'),
  unit('430211001000', 'township'),
  unit(water, 'department'),
  unit('D430281-water', 'department'),
]);
const context = { known, latest: 3, seen: 3, now };
const rules = { county, unitHours: { [water]: 'AROUND_THE_CLOCK' as const } };

describe('publishing time rules', () => {
  it.each([undefined, '2026-10-09T08:59:30+08:00', '2027-01-01T00:00:00+08:00'])('for %s is taken', (validFrom) =>
    expect(timeRulesRefusal({ ...rules, validFrom }, context)).toBeUndefined(),
  );

  it('is taken as the first of a county, of which nobody saw any', () =>
    expect(timeRulesRefusal(rules, { ...context, latest: 0, seen: 0 })).toBeUndefined());

  it.each([
    ['TIME_RULES.NO_COUNTY', { county: '430212000000' }, {}],
    ['TIME_RULES.NO_COUNTY', { county: '430211001000' }, {}],
    ['TIME_RULES.VERSION_MISSING', {}, { seen: null }],
    ['TIME_RULES.STALE', {}, { seen: 2 }],
    ['TIME_RULES.EFFECTIVE_IN_PAST', { validFrom: '2026-10-09T08:58:59+08:00' }, {}],
    ['TIME_RULES.UNKNOWN_UNIT', { unitHours: { 'D430211-nobody': 'AROUND_THE_CLOCK' as const } }, {}],
    ['TIME_RULES.UNKNOWN_UNIT', { unitHours: { 'D430281-water': 'AROUND_THE_CLOCK' as const } }, {}],
  ])('is refused with %s: %j %j', (code, command, more) =>
    expect(timeRulesRefusal({ ...rules, ...command }, { ...context, ...more })?.code).toBe(code),
  );

  const asked = { ...defaultTimeRules, county, days: {}, reason: '冬季作息' };
  it('needs everything but its days and units that differ, and says why', () => {
    const { days: _, unitHours: __, ...least } = asked;
    expect(PublishTimeRules.parse(least)).toMatchObject({ days: {}, unitHours: {} });
    for (const missing of Object.keys(least)) {
      expect(PublishTimeRules.safeParse({ ...least, [missing]: undefined }).success).toBe(false);
    }
  });

  it('closes no county for a year', () => {
    const days = Object.fromEntries(
      Array.from({ length: 201 }, (_, day) => [
        new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
        'DAY_OFF',
      ]),
    );
    expect(PublishTimeRules.safeParse({ ...asked, days }).success).toBe(false);
  });
});
