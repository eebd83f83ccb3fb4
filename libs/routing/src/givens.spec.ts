import { goldenEvent, type RoutingRule } from '#contracts';
import fc from 'fast-check';
import type { RoutingCase } from './routing-case.js';

type Overrides = Partial<RoutingRule['when'] & RoutingRule['then']>;

export const county = '430211000000';

/** A rule that always applies, and sends to sanitation, but for what is said. */
export const rule = (number: number, overrides: Overrides = {}): RoutingRule => {
  const { lead = 'D430211-sanitation', coUnits = [], level = null, limit = null, ...when } = overrides;
  return {
    number,
    when: { majors: [], subcategories: [], areas: [], hours: null, sources: [], urgent: null, keywords: [], ...when },
    then: { lead, coUnits, level, limit },
  };
};

export const catalogue = goldenEvent('registry.catalogue-published.v1').data.items;

export const aCase = (overrides: Partial<RoutingCase> = {}): RoutingCase => ({
  subcategory: '0103',
  grid: '430211001001001',
  source: 'worker',
  urgent: false,
  keywordsFound: [],
  moment: { minute: 9 * 60, workday: true },
  ...overrides,
});

/** Some of them, or none. */
export const some = <T>(...values: T[]) => fc.subarray(values);
const time = fc.integer({ min: 0, max: 47 }).map((half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 ? '30' : '00'}`;
});
export const codes = ['0102', '0103', '0402'];
const places = ['430211000000', '430211001000', '430211001001', '430211001001001', '430211002000'];
/** Whatever a rule may ask for, among few things. */
export const anyRule = fc
  .record({
    majors: some('01', '04'),
    subcategories: some(...codes),
    areas: some(...places),
    sources: some('worker', 'clerk'),
    keywords: some('GAS_LEAK', 'SMOKE'),
    urgent: fc.constantFrom(true, false, null),
    hours: fc.option(
      fc.record({
        from: time,
        to: time,
        days: fc.constantFrom('ANY' as const, 'WORKDAYS' as const, 'DAYS_OFF' as const),
      }),
    ),
  })
  .map((when) => rule(1, when));
