import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepsOf } from '#lifecycle';
import { newId } from '#primitives';
import { at, catalogue, incident, rules, text } from '../../givens.spec.js';
import { decideSelfHandlingRefusal } from './refuse-self-handling.decide.js';

const [worker, leader] = [newId(), newId()];
const reason = text();
const selfHandled = (subcategory: string | null) => incident('SELF_HANDLED', { handlers: [worker], subcategory });

describe('refusing what a worker dealt with', () => {
  it.each([
    ['0102', '2026-10-09T01:30:00.000Z'],
    ['0402', '2026-10-09T01:10:00.000Z'],
    ['9999', '2026-10-09T01:30:00.000Z'],
  ])('makes a report of %s again, with a registration clock until %s', (subcategory, dueAt) =>
    expect(
      stepsOf(decideSelfHandlingRefusal(selfHandled(subcategory), { leaders: [leader], reason, catalogue, at, rules })),
    ).toMatchObject([
      {
        type: 'incident.self-handling-refused.v1',
        data: {
          reason,
          clocksStarted: [{ clock: 'REGISTRATION', startedAt: '2026-10-09T01:00:00.000Z', dueAt }],
          clocksStopped: ['INSPECTION'],
        },
      },
    ]),
  );

  it.each([
    ['SELF_HANDLING.NOT_SELF_HANDLED', {}],
    ['SELF_HANDLING.SAMPLED', { leadUnit: null }],
  ])('is no way to send back what is being inspected: %s', (code, scope) =>
    expect(
      refusalOf(
        decideSelfHandlingRefusal(incident('INSPECTING', {}, scope), {
          leaders: [leader],
          reason,
          catalogue,
          at,
          rules,
        }),
      ),
    ).toBe(code),
  );

  it('is never done by the worker', () =>
    expect(
      refusalOf(decideSelfHandlingRefusal(selfHandled('0102'), { leaders: [worker], reason, catalogue, at, rules })),
    ).toBe('SELF_HANDLING.OWN_HANDLING'));
});
