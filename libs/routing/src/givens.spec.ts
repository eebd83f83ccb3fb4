import { goldenEvent, type RoutingRule } from '#contracts';
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
