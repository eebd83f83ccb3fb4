import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { at, community, incident, rules, sanitation, text, units, works } from '../../givens.spec.js';
import { RequestReturn } from './request-return.command.js';
import { decideReturnRequest } from './request-return.decide.js';

const legalGround = text();
const context = { unit: sanitation, units, legalGround, at, rules };

describe('asking for a return', () => {
  it('starts the ruling clock and lets the handling clock run', () =>
    expect(stepOf(decideReturnRequest(incident('HANDLING'), { suggestedUnit: works }, context))).toEqual({
      type: 'incident.return-requested.v1',
      data: {
        unit: sanitation,
        legalGround,
        suggestedUnit: works,
        returnCount: 1,
        clocksStarted: [
          expect.objectContaining({
            clock: 'RULING',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T07:00:00.000Z',
          }),
        ],
        clocksStopped: [],
      },
    }));

  it('before signing is an answer to the dispatch, too', () =>
    expect(stepOf(decideReturnRequest(incident('DISPATCHED'), {}, context)).data).toMatchObject({
      suggestedUnit: null,
      clocksStopped: ['ACKNOWLEDGEMENT'],
    }));

  it('makes another ruling needless that was waited for', () => {
    const request = { for: 'SUSPENSION', askedBy: [], reviewOn: '2026-10-12' } as const;
    expect(stepOf(decideReturnRequest(incident('HANDLING', { request }), {}, context)).data).toMatchObject({
      clocksStarted: [{ clock: 'RULING', startedAt: at.toISOString() }],
      clocksStopped: ['RULING'],
    });
  });

  it('is counted: the second needs a binding ruling', () =>
    expect(stepOf(decideReturnRequest(incident('DISPATCHED', { returnCount: 1 }), {}, context)).data).toMatchObject({
      returnCount: 2,
    }));

  it('comes to an end with the duty chief’s ruling', () =>
    expect(
      refusalOf(decideReturnRequest(incident('DISPATCHED', { returnCount: 2, ruledForGood: true }), {}, context)),
    ).toBe('RETURN.RULING_IS_BINDING'));

  it.each([
    ['RETURN.SUGGESTS_ITSELF', sanitation],
    ['RETURN.SUGGESTED_UNIT_UNKNOWN', 'D430211-nobody'],
    ['RETURN.SUGGESTED_UNIT_NOT_A_DEPARTMENT', community],
  ])('is refused with %s', (code, suggestedUnit) =>
    expect(refusalOf(decideReturnRequest(incident('HANDLING'), { suggestedUnit }, context))).toBe(code),
  );

  it.each([{}, { legalGround: ' ' }, { legalGround: 'x'.repeat(501) }, { legalGround: '依据', suggestedUnit: '环卫' }])(
    'needs its legal ground: %j',
    (body) => expect(RequestReturn.safeParse(body).success).toBe(false),
  );
});
