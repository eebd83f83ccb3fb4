import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import {
  at,
  catalogue,
  community,
  greening,
  incident,
  sanitation,
  text,
  units,
  water,
  works,
} from '../../givens.spec.js';
import { DispatchIncident } from './dispatch-incident.command.js';
import { decideDispatch } from './dispatch-incident.decide.js';

const context = { units, catalogue, opinion: null, at };
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
        basis: 'CATALOGUE_RULE',
        opinion,
        catalogueVersion: 1,
        clocksStarted: [
          { clock: 'ACKNOWLEDGEMENT', startedAt: '2026-10-09T01:00:00.000Z', dueAt: '2026-10-09T05:00:00.000Z' },
          { clock: 'HANDLING', startedAt: '2026-10-09T01:00:00.000Z', dueAt: '2026-10-13T01:00:00.000Z' },
        ],
        clocksStopped: ['DISPATCH'],
      },
    });
  });

  it('is by hand where the catalogue names another unit', () =>
    expect(stepOf(decideDispatch(incident('REGISTERED'), dispatchTo(works), context)).data).toMatchObject({
      leadUnit: works,
      basis: 'BY_HAND',
    }));

  it('names who has succeeded a closed unit', () =>
    expect(decideDispatch(incident('REGISTERED'), dispatchTo(greening), context)).toMatchObject({
      refusal: { details: { unit: greening, successor: sanitation } },
    }));

  it('goes by the catalogue’s rule to the successor of the unit it names', () => {
    const item = { ...catalogue.find('0103')!, leadDepartment: 'greening' };
    const byGreening = { ...context, catalogue: { version: 1, find: () => item } };
    expect(stepOf(decideDispatch(incident('REGISTERED'), dispatchTo(sanitation), byGreening)).data).toMatchObject({
      leadUnit: sanitation,
      basis: 'CATALOGUE_RULE',
    });
  });

  it('goes by the rule to the department of the county where it happened, and to no other county’s', () => {
    const elsewhere = incident('REGISTERED');
    const inLiling = { ...elsewhere, scope: { ...elsewhere.scope, grid: '430281001001001' } };
    const liling = 'D430281-sanitation';
    const both = new Map([...units, [liling, { ...units.get(sanitation)!, code: liling }] as const]);
    const basis = (leadUnit: string) =>
      stepOf(decideDispatch(inLiling, dispatchTo(leadUnit), { ...context, units: both })).data;
    expect(basis(liling)).toMatchObject({ basis: 'CATALOGUE_RULE' });
    expect(basis(sanitation)).toMatchObject({ basis: 'BY_HAND' });
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
    ['DISPATCH.NOT_A_DEPARTMENT', dispatchTo(community)],
    ['DISPATCH.NOT_A_DEPARTMENT', dispatchTo(sanitation, community)],
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
