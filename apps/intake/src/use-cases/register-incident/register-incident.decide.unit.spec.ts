import { describe, expect, it } from '@jest/globals';
import { goldenEvent, type RoutingRule } from '#contracts';
import { refusalOf, stepOf } from '#lifecycle';
import { at, catalogue, place, reported, rules } from '../../givens.spec.js';
import { RegisterIncident } from './register-incident.command.js';
import { decideRegistration } from './register-incident.decide.js';

const context = { catalogue, routingRules: undefined, keywordsFound: [], at, rules };
const request = { filingCondition: 'VISIBLE_FROM_ROAD', level: 'county' };
const register = (more: object = {}) => RegisterIncident.parse({ ...request, ...more });

describe('registering', () => {
  it('stops the registration clock and starts dispatch’s', () =>
    expect(stepOf(decideRegistration(reported({ subcategory: '0103' }), register(), context))).toEqual({
      type: 'incident.registered.v1',
      data: {
        subcategory: '0103',
        urgent: false,
        filingCondition: 'VISIBLE_FROM_ROAD',
        level: 'county',
        keywordsFound: [],
        routingRulesVersion: 0,
        grid: place.grid,
        gridRevision: 3,
        catalogueVersion: 1,
        clocksStarted: [
          expect.objectContaining({
            clock: 'DISPATCH',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T01:30:00.000Z',
          }),
        ],
        clocksStopped: ['REGISTRATION'],
      },
    }));

  it('takes the officer’s subcategory before the reporter’s', () => {
    const decision = decideRegistration(reported({ subcategory: '0103' }), register({ subcategory: '0102' }), context);
    expect(stepOf(decision).data).toMatchObject({ subcategory: '0102' });
  });

  it.each([
    ['0103', false, false],
    ['0103', true, true],
    ['0402', false, true],
    ['0402', true, true],
  ])('%s with urgent %s is urgent: %s', (subcategory, urgent, expected) =>
    expect(stepOf(decideRegistration(reported(), register({ subcategory, urgent }), context)).data).toMatchObject({
      urgent: expected,
    }),
  );

  it('goes to the desk that the rule names, unless the officer says another; to the county’s without either', () => {
    const { level: _, ...without } = request;
    const byRules = { ...context, routingRules: goldenEvent('registry.routing-rules-published.v1').data };
    const [golden] = byRules.routingRules.rules;
    const registered = (more: object, when: Partial<RoutingRule['when']>) => {
      const any = { majors: [], subcategories: [], areas: [], hours: null, sources: [], urgent: null, keywords: [] };
      const township = {
        ...golden!,
        when: { ...any, ...when },
        then: { ...golden!.then, level: 'township' as const },
      };
      const known = { ...byRules, routingRules: { ...byRules.routingRules, rules: [township] } };
      const command = RegisterIncident.parse({ ...without, ...more });
      return stepOf(decideRegistration(reported({ subcategory: '0103', channel: 'clerk' }), command, known)).data;
    };
    expect(registered({}, { sources: ['clerk'] })).toMatchObject({ level: 'township', routingRulesVersion: 1 });
    expect(registered({ level: 'community' }, {})).toMatchObject({ level: 'community' });
    expect(registered({}, { sources: ['worker'] })).toMatchObject({ level: 'county' });
  });

  it('tells which lists of words the text met, and nothing of it', () =>
    expect(
      stepOf(
        decideRegistration(reported({ subcategory: '0103' }), register(), { ...context, keywordsFound: ['GAS_LEAK'] }),
      ).data,
    ).toMatchObject({ keywordsFound: ['GAS_LEAK'] }));

  it('needs a subcategory from the catalogue', () => {
    const refusal = (held: object, more: object) =>
      refusalOf(decideRegistration(reported(held), register(more), context));
    expect(refusal({}, {})).toBe('REGISTER.SUBCATEGORY_MISSING');
    expect(refusal({}, { subcategory: '9999' })).toBe('REGISTER.UNKNOWN_SUBCATEGORY');
    expect(refusal({ subcategory: '9998' }, {})).toBe('REGISTER.UNKNOWN_SUBCATEGORY');
  });

  it.each(['', '张三电话 13812341234', 'call Zhang San', 'X'.repeat(41), '<b>', 'A_B_C_D_E_F_G_H'])(
    'takes the code of a condition, not %s: it travels in the event',
    (filingCondition) => expect(RegisterIncident.safeParse({ ...request, filingCondition }).success).toBe(false),
  );

  it.each(['CLEARED', 'VISIBLE_FROM_ROAD', 'GB30428_2'])('takes %s', (filingCondition) =>
    expect(RegisterIncident.safeParse({ ...request, filingCondition }).success).toBe(true),
  );
});
