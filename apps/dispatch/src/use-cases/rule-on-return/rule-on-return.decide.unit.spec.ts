import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import type { Role } from '#contracts';
import { newId } from '#primitives';
import {
  at,
  type Category,
  county,
  incident,
  reference,
  rules,
  sanitation,
  text,
  water,
  works,
} from '../../givens.spec.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { RuleOnReturn } from './rule-on-return.command.js';
import { decideRuling } from './rule-on-return.decide.js';

const reason = text();
const context = (role: Role = 'dispatcher', person = newId(), delegatedBy?: string) => ({
  reference,
  reason,
  ruler: { person, post: { id: newId(), role, unit: '430211000000', ...(delegatedBy ? { delegatedBy } : {}) } },
  at,
  rules,
});
const returned = (held: Partial<IncidentDispatch & Category> = {}) =>
  incident('RETURN_REQUESTED', { leadUnit: sanitation, returnCount: 1, returnRequestedBy: [newId()], ...held });
const denied = { decision: 'DENIED', groundless: false, reason: '仍属本单位' } as const;
const upheld = (leadUnit: string, ...coUnits: string[]) =>
  ({ decision: 'UPHELD', leadUnit, coUnits, reason: '属市政设施' }) as const;

describe('denying a return', () => {
  it('leaves it with the same units: signing starts anew, handling never stopped', () =>
    expect(stepOf(decideRuling(returned(), { ...denied, groundless: true }, context()))).toEqual({
      type: 'incident.return-ruled.v1',
      data: {
        reason,
        binding: false,
        catalogueVersion: 1,
        decision: 'DENIED',
        leadUnit: sanitation,
        coUnits: [water],
        groundless: true,
        admissionVersion: null,
        clocksStarted: [
          expect.objectContaining({
            clock: 'ACKNOWLEDGEMENT',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T07:00:00.000Z',
          }),
        ],
        clocksStopped: ['RULING', 'ACKNOWLEDGEMENT'],
      },
    }));

  it('gives an urgent one ten minutes to be signed for', () =>
    expect(stepOf(decideRuling(returned({ urgent: true }), denied, context())).data).toMatchObject({
      clocksStarted: [{ clock: 'ACKNOWLEDGEMENT', dueAt: '2026-10-09T01:10:00.000Z' }],
    }));
});

describe('upholding a return', () => {
  it('gives it to another unit, whose clocks start now', () =>
    expect(stepOf(decideRuling(returned(), upheld(works, water), context()))).toEqual({
      type: 'incident.return-ruled.v1',
      data: {
        reason,
        binding: false,
        catalogueVersion: 1,
        decision: 'UPHELD',
        leadUnit: works,
        coUnits: [water],
        groundless: false,
        admissionVersion: null,
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
        clocksStopped: ['RULING', 'ACKNOWLEDGEMENT', 'SECURING', 'HANDLING', 'SUB_TASK'],
      },
    }));

  it('starts the urgent clocks for what was raised to urgent', () =>
    expect(stepOf(decideRuling(returned({ urgent: true }), upheld(works), context())).data).toMatchObject({
      clocksStarted: [{ clock: 'ACKNOWLEDGEMENT', dueAt: '2026-10-09T01:10:00.000Z' }, { clock: 'HANDLING' }],
    }));

  it.each([
    ['RETURN.UPHELD_TO_SAME_UNIT', upheld(sanitation)],
    ['DISPATCH.UNKNOWN_UNIT', upheld('D430211-nobody')],
    ['DISPATCH.NOT_A_DEPARTMENT', upheld(county)],
    ['DISPATCH.LEAD_AMONG_CO_UNITS', upheld(works, works)],
  ])('is refused with %s', (code, command) =>
    expect(refusalOf(decideRuling(returned(), command, context()))).toBe(code),
  );

  it('is never given to the unit that the caller complains of', () =>
    expect(refusalOf(decideRuling(returned({ complainedOf: works }), upheld(works), context()))).toBe(
      'DISPATCH.UNIT_COMPLAINED_OF',
    ));

  it('is refused where the catalogue no longer has the subcategory', () =>
    expect(refusalOf(decideRuling(returned({ subcategory: '9999' }), upheld(works), context()))).toBe(
      'DISPATCH.UNKNOWN_CATEGORY',
    ));
});

describe('a second return', () => {
  it('needs the duty chief', () =>
    expect(refusalOf(decideRuling(returned({ returnCount: 2 }), denied, context()))).toBe('RETURN.NEEDS_DUTY_CHIEF'));

  it('gets their binding ruling', () =>
    expect(stepOf(decideRuling(returned({ returnCount: 2 }), denied, context('duty_chief'))).data).toMatchObject({
      binding: true,
    }));
});

describe('a ruling', () => {
  it.each(['dispatcher', 'duty_chief'] as const)('is never made by who asked for the return: %s', (role) => {
    const person = newId();
    expect(refusalOf(decideRuling(returned({ returnRequestedBy: [person] }), denied, context(role, person)))).toBe(
      'RETURN.OWN_REQUEST',
    );
  });

  it('is never made for who asked, by whoever stands in for them, nor the other way round', () => {
    const [asked, other] = [newId(), newId()];
    const codeOf = (returnRequestedBy: string[], ...ruler: Parameters<typeof context>) =>
      refusalOf(decideRuling(returned({ returnRequestedBy }), denied, context(...ruler)));
    expect(codeOf([asked], 'dispatcher', other, asked)).toBe('RETURN.OWN_REQUEST');
    expect(codeOf([other, asked], 'dispatcher', asked)).toBe('RETURN.OWN_REQUEST');
    expect(codeOf([other, asked], 'dispatcher', newId(), asked)).toBe('RETURN.OWN_REQUEST');
    expect(codeOf([asked], 'dispatcher', other, newId())).toBeUndefined();
  });

  it.each([
    ['without a reason', { decision: 'DENIED' }],
    ['upheld to nobody', { decision: 'UPHELD', reason: '属市政设施' }],
    ['upheld with a co-unit twice', upheld(works, water, water)],
    ['denied and given to another unit', { ...denied, leadUnit: works }],
  ])('is not well formed %s', (_, body) => expect(RuleOnReturn.safeParse(body).success).toBe(false));
});
