import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import {
  at,
  catalogue,
  community,
  county,
  greening,
  holder,
  incident,
  nextTownship,
  police,
  reference,
  rule,
  rules,
  sanitation,
  text,
  township,
  units,
  water,
  withRules,
  works,
} from '../../givens.spec.js';
import { DispatchIncident } from './dispatch-incident.command.js';
import { decideDispatch } from './dispatch-incident.decide.js';

const context = { reference, actor: holder(), opinion: null, at, rules };
const byCatalogue = { kind: 'CATALOGUE', version: 1 };
const dispatchTo = (leadUnit: string, ...coUnits: string[]) => ({ leadUnit, coUnits });

describe('dispatching an incident', () => {
  it('starts the handling clock at dispatch, by the catalogue’s rule', () => {
    const opinion = text();
    expect(
      stepOf(decideDispatch(incident('REGISTERED'), dispatchTo(sanitation, water), { ...context, opinion })),
    ).toEqual({
      type: 'incident.dispatched.v1',
      data: {
        leadUnit: sanitation,
        coUnits: [water],
        basis: byCatalogue,
        admissionVersion: null,
        opinion,
        catalogueVersion: 1,
        clocksStarted: [
          expect.objectContaining({
            clock: 'ACKNOWLEDGEMENT',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T07:00:00.000Z',
          }),
          expect.objectContaining({
            clock: 'HANDLING',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-14T09:30:00.000Z',
          }),
          expect.objectContaining({
            clock: 'SUB_TASK',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-14T01:54:00.000Z',
          }),
        ],
        clocksStopped: ['DISPATCH'],
      },
    });
  });

  it('is by hand where the catalogue names another unit', () =>
    expect(stepOf(decideDispatch(incident('REGISTERED'), dispatchTo(works), context)).data).toMatchObject({
      leadUnit: works,
      basis: { kind: 'BY_HAND', suggested: { by: byCatalogue, leadUnit: sanitation, coUnits: [] } },
    }));

  it('names who has succeeded a closed unit', () =>
    expect(decideDispatch(incident('REGISTERED'), dispatchTo(greening), context)).toMatchObject({
      refusal: { details: { unit: greening, successor: sanitation } },
    }));

  it('goes by the catalogue’s rule to the successor of the unit it names', () => {
    const item = { ...catalogue.find('0103')!, leadDepartment: 'greening' };
    const byGreening = { ...context, reference: { ...reference, catalogue: { version: 1, find: () => item } } };
    expect(stepOf(decideDispatch(incident('REGISTERED'), dispatchTo(sanitation), byGreening)).data).toMatchObject({
      leadUnit: sanitation,
      basis: byCatalogue,
    });
  });

  it('goes by the rule to the department of the county where it happened, and to no other county’s', () => {
    const elsewhere = incident('REGISTERED');
    const inLiling = { ...elsewhere, scope: { ...elsewhere.scope, grid: '430281001001001' } };
    const liling = 'D430281-sanitation';
    const both = new Map([...units, [liling, { ...units.get(sanitation)!, code: liling }] as const]);
    const basis = (leadUnit: string) =>
      stepOf(decideDispatch(inLiling, dispatchTo(leadUnit), { ...context, reference: { ...reference, units: both } }))
        .data;
    expect(basis(liling)).toMatchObject({ basis: byCatalogue });
    expect(basis(sanitation)).toMatchObject({ basis: { kind: 'BY_HAND' } });
  });

  it('runs on the urgent clocks when the incident was raised to urgent', () =>
    expect(
      stepOf(decideDispatch(incident('REGISTERED', { urgent: true }), dispatchTo(sanitation), context)).data,
    ).toMatchObject({
      clocksStarted: [{ clock: 'ACKNOWLEDGEMENT', dueAt: '2026-10-09T01:10:00.000Z' }, { clock: 'HANDLING' }],
    }));

  it.each([
    ['DISPATCH.UNKNOWN_UNIT', dispatchTo('D430211-nobody')],
    ['DISPATCH.UNKNOWN_UNIT', dispatchTo(sanitation, 'D430211-nobody')],
    ['DISPATCH.NOT_A_DEPARTMENT', dispatchTo(county)],
    ['DISPATCH.NOT_A_DEPARTMENT', dispatchTo(sanitation, county)],
    ['DISPATCH.OUTSIDE_ITS_AREA', dispatchTo(nextTownship)],
    ['DISPATCH.ADMITTED_TO_ASSIST', dispatchTo(community)],
    ['DISPATCH.UNIT_CLOSED', dispatchTo(greening)],
    ['DISPATCH.UNIT_CLOSED', dispatchTo(works, greening)],
    ['DISPATCH.LEAD_AMONG_CO_UNITS', dispatchTo(sanitation, water, sanitation)],
  ])('is refused with %s: %j', (code, command) =>
    expect(refusalOf(decideDispatch(incident('REGISTERED'), command, context))).toBe(code),
  );

  it.each(['9999', null])('is refused where the catalogue has no subcategory %s', (subcategory) =>
    expect(refusalOf(decideDispatch(incident('REGISTERED', { subcategory }), dispatchTo(sanitation), context))).toBe(
      'DISPATCH.UNKNOWN_CATEGORY',
    ),
  );

  it.each([
    ['no lead unit', {}],
    ['a co-unit twice', dispatchTo(sanitation, water, water)],
    ['eleven co-units', dispatchTo(sanitation, ...Array.from('abcdefghijk', (key) => `D430211-${key}`))],
    ['an empty opinion', { leadUnit: sanitation, opinion: ' ' }],
  ])('is not asked for with %s', (_, body) => expect(DispatchIncident.safeParse(body).success).toBe(false));
});

describe('the county’s rules', () => {
  const published = withRules(
    rule(17, { lead: 'water', coUnits: ['COMMUNITY'], limit: { limit: 1, limitKind: 'work_day' } }, { majors: ['01'] }),
  );
  const byRule = { ...context, reference: published };

  it('go before the catalogue: who follows them dispatches by that rule, on its limit', () =>
    expect(stepOf(decideDispatch(incident('REGISTERED'), dispatchTo(water, community), byRule)).data).toMatchObject({
      basis: { kind: 'RULE', rule: 17, version: 3 },
      admissionVersion: 3,
      clocksStarted: expect.arrayContaining([
        expect.objectContaining({ clock: 'HANDLING', limit: 1, limitKind: 'work_day' }),
      ]),
    }));

  it('are followed by who asks others to help as well', () =>
    expect(
      stepOf(decideDispatch(incident('REGISTERED'), dispatchTo(water, works, community), byRule)).data,
    ).toMatchObject({ basis: { kind: 'RULE' } }));

  it.each([dispatchTo(sanitation), dispatchTo(water)])('are departed from by hand, on the category’s limit: %j', (to) =>
    expect(stepOf(decideDispatch(incident('REGISTERED'), to, byRule)).data).toMatchObject({
      basis: {
        kind: 'BY_HAND',
        suggested: { by: { kind: 'RULE', rule: 17, version: 3 }, leadUnit: water, coUnits: [community] },
      },
      clocksStarted: [{}, { clock: 'HANDLING', limit: 4, limitKind: 'work_day' }],
    }),
  );
});

describe('the admission gate', () => {
  const community0102 = () => incident('REGISTERED', { subcategory: '0102' });

  it('lets a community lead what its list has it undertake, and keeps by which version', () =>
    expect(stepOf(decideDispatch(community0102(), dispatchTo(community), context)).data).toMatchObject({
      leadUnit: community,
      admissionVersion: 3,
    }));

  it('names the list and its version for what is not on it', () =>
    expect(
      decideDispatch(incident('REGISTERED', { subcategory: '0402' }), dispatchTo(works, township), context),
    ).toMatchObject({
      refusal: {
        code: 'DISPATCH.NOT_ADMITTED',
        details: { unit: township, subcategory: '0402', level: 'township', version: 3 },
      },
    }));

  it('admits nothing where the county has published no list', () => {
    const none = { ...context, reference: { ...reference, admissionList: undefined } };
    expect(decideDispatch(community0102(), dispatchTo(community), none)).toMatchObject({
      refusal: { code: 'DISPATCH.NOT_ADMITTED', details: { version: 0 } },
    });
  });
});

describe('a complaint', () => {
  it.each([
    [sanitation, dispatchTo(sanitation)],
    [sanitation, dispatchTo(works, sanitation)],
    [greening, dispatchTo(sanitation)],
  ])('of %s never goes to it, nor to its successor: %j', (complainedOf, to) =>
    expect(refusalOf(decideDispatch(incident('REGISTERED', { complainedOf }), to, context))).toBe(
      'DISPATCH.UNIT_COMPLAINED_OF',
    ),
  );

  it('goes to anybody else', () =>
    expect(
      refusalOf(decideDispatch(incident('REGISTERED', { complainedOf: sanitation }), dispatchTo(works), context)),
    ).toBeUndefined());
});

describe('a desk', () => {
  const [ofTownship, ofCommunity] = [holder('township_dispatcher', township), holder('community_staff', community)];
  const from = (actor: typeof ofTownship, level: 'community' | 'township' | 'county', ...to: string[]) =>
    refusalOf(
      decideDispatch(incident('REGISTERED', { level, subcategory: '0102' }), dispatchTo(to[0]!, ...to.slice(1)), {
        ...context,
        actor,
      }),
    );

  it.each([[police], [community], [township], [police, community]])('of a township dispatches within it: %j', (...to) =>
    expect(from(ofTownship, 'township', ...to)).toBeUndefined(),
  );

  it('of a community takes on itself what it admits', () =>
    expect(from(ofCommunity, 'community', community)).toBeUndefined());

  it('of the county dispatches what is on any', () => expect(from(holder(), 'community', sanitation)).toBeUndefined());

  it.each([
    ['DISPATCH.NOT_YOUR_DESK', ofTownship, 'county', [police]],
    ['DISPATCH.NOT_YOUR_DESK', ofTownship, 'community', [police]],
    ['DISPATCH.NOT_YOUR_DESK', ofCommunity, 'township', [community]],
    ['DISPATCH.BEYOND_YOUR_DESK', ofTownship, 'township', [sanitation]],
    ['DISPATCH.BEYOND_YOUR_DESK', ofTownship, 'township', [police, water]],
    ['DISPATCH.BEYOND_YOUR_DESK', ofCommunity, 'community', [police]],
    ['DISPATCH.BEYOND_YOUR_DESK', ofCommunity, 'community', [township]],
  ] as const)('refuses with %s', (code, actor, level, to) => expect(from(actor, level, ...to)).toBe(code));
});
