import { describe, expect, it } from '@jest/globals';
import { countyCalendar } from '#deadlines';
import {
  at,
  community,
  greening,
  incident,
  reference,
  rule,
  sanitation,
  water,
  withRules,
  works,
} from '../givens.spec.js';
import { suggestDispatch } from './suggested-dispatch.js';

const calendar = countyCalendar();
const suggest = (held: Parameters<typeof incident>[1], by = reference) =>
  suggestDispatch(incident('REGISTERED', held), by, { at, calendar });

describe('where an incident is suggested to go', () => {
  it('is to whom the catalogue names, where the county has no rules', () =>
    expect(suggest({})).toEqual({
      by: { kind: 'CATALOGUE', version: 1 },
      ...{ leadUnit: sanitation, coUnits: [], level: null },
      limit: { limit: 4, limitKind: 'work_day' },
    }));

  it('is by the first rule that applies to what it is, where, when, how it came and what was said', () => {
    const rules = withRules(
      rule(10, { lead: 'water' }, { keywords: ['GAS_LEAK'] }),
      rule(
        20,
        { lead: works, level: 'township' },
        { sources: ['hotline'], hours: { from: '08:30', to: '12:00', days: 'WORKDAYS' } },
      ),
      rule(30, { lead: 'COMMUNITY' }, { areas: [community + '001'] }),
    );
    const byRule = (held: Parameters<typeof incident>[1]) => suggest(held, rules);
    expect(byRule({ keywordsFound: ['GAS_LEAK'] })).toMatchObject({
      by: { kind: 'RULE', rule: 10, version: 3 },
      leadUnit: water,
    });
    expect(byRule({ source: 'hotline' })).toMatchObject({ by: { rule: 20 }, leadUnit: works, level: 'township' });
    expect(byRule({ source: 'worker' })).toMatchObject({ by: { rule: 30 }, leadUnit: community });
  });

  it('is to the catalogue’s where no rule applies', () =>
    expect(suggest({}, withRules(rule(10, {}, { urgent: true })))).toMatchObject({ by: { kind: 'CATALOGUE' } }));

  it('is to who has the work of a closed unit now, each named once', () =>
    expect(
      suggest({}, withRules(rule(10, { lead: greening, coUnits: ['sanitation', 'water', greening] }))),
    ).toMatchObject({
      leadUnit: sanitation,
      coUnits: [water],
    }));

  it('is nowhere without a subcategory of the catalogue', () => {
    expect(suggest({ subcategory: '9999' }, withRules(rule(10, {})))).toBeUndefined();
    expect(suggest({ subcategory: null })).toBeUndefined();
  });
});
