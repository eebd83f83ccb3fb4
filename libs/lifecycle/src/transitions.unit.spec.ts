import { describe, expect, it } from '@jest/globals';
import { type IncidentEventType, incidentEvents, stages } from '#contracts';
import fc from 'fast-check';
import { offeredByAll } from './offered-by-all.js';
import { defineTransitions, handOffFaults, handOffTo, stepFrom, transitionFaults } from './transitions.js';

const table = defineTransitions({
  service: 'dispatch',
  creates: {},
  entries: { 'incident.registered.v1': 'REGISTERED' },
  steps: {
    REGISTERED: { 'incident.dispatched.v1': handOffTo('handling', 'DISPATCHED'), 'incident.voided.v1': 'VOIDED' },
  },
});

describe('a transition table', () => {
  it('is refused with a stage that nothing leads to', () =>
    expect(transitionFaults({ ...table, entries: {} })).toEqual(["REGISTERED can't be reached"]));

  it('is refused with a stage that nothing leads out of, unless it is final', () =>
    expect(transitionFaults({ ...table, entries: { ...table.entries, 'incident.fed-back.v1': 'FEEDBACK' } })).toEqual([
      "FEEDBACK can't be left",
    ]));

  it('is refused with a stage that only voiding leads out of', () =>
    expect(
      transitionFaults({
        ...table,
        entries: { ...table.entries, 'incident.fed-back.v1': 'FEEDBACK' },
        steps: { ...table.steps, FEEDBACK: offeredByAll('FEEDBACK') },
      }),
    ).toEqual(["FEEDBACK can't be left"]));

  it('is refused when it hands off to itself', () =>
    expect(() =>
      defineTransitions({
        ...table,
        steps: { REGISTERED: { 'incident.dispatched.v1': handOffTo('dispatch', 'DISPATCHED') } },
      }),
    ).toThrow('hands off to itself'));

  it('must agree with the receivers of its hand-offs', () => {
    const handling = { service: 'handling' as const, creates: {}, entries: {}, steps: {} };
    expect(handOffFaults([table, handling])).toHaveLength(1);
    const expecting = { ...handling, entries: { 'incident.dispatched.v1': 'DISPATCHED' as const } };
    expect(handOffFaults([table, expecting])).toEqual([]);
  });

  it('allows exactly what it says, from every stage, for every event', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.constantFrom(...(Object.keys(incidentEvents) as IncidentEventType[])),
        (stage, type) => {
          const target = table.steps[stage]?.[type];
          const to = stepFrom(table, stage, type);
          expect(to !== undefined).toBe(target !== undefined);
          if (typeof target === 'string') expect(to).toEqual({ stage: target, custodian: 'dispatch' });
          if (typeof target === 'object') expect(to).toEqual({ stage: target.stage, custodian: target.handOffTo });
        },
      ),
    ));
});
