import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { at, catalogue, photo, reported, rules, text } from '../../givens.spec.js';
import { decideSelfHandling, type SelfHandlingContext } from './self-handle-incident.decide.js';

const context = (more: Partial<SelfHandlingContext> = {}): SelfHandlingContext => ({
  catalogue,
  before: [photo()],
  after: [photo()],
  note: null,
  at,
  rules,
  ...more,
});

describe('handling it oneself', () => {
  it('is to be confirmed the same day', () => {
    const given = context({ note: text() });
    expect(stepOf(decideSelfHandling(reported({ subcategory: '0102' }), {}, given))).toEqual({
      type: 'incident.self-handled.v1',
      data: {
        subcategory: '0102',
        before: given.before,
        after: given.after,
        note: given.note,
        catalogueVersion: 1,
        clocksStarted: [
          expect.objectContaining({
            clock: 'INSPECTION',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T15:59:59.999Z',
          }),
        ],
        clocksStopped: ['REGISTRATION'],
      },
    });
  });

  it('says when it was done; it is to be confirmed on the day on which that arrived', () =>
    expect(
      stepOf(decideSelfHandling(reported({ subcategory: '0102' }), { seenAt: '2026-10-08T08:00:00Z' }, context())).data,
    ).toMatchObject({
      seen: { at: '2026-10-08T08:00:00.000Z', doubt: null },
      clocksStarted: [{ startedAt: '2026-10-09T01:00:00.000Z' }],
    }));

  it.each<[string, object, string | undefined]>([
    ['SELF_HANDLING.SUBCATEGORY_MISSING', {}, undefined],
    ['SELF_HANDLING.UNKNOWN_SUBCATEGORY', {}, '9999'],
    ['SELF_HANDLING.NOT_ON_LIST', {}, '0103'],
    ['SELF_HANDLING.NOT_ON_LIST', { subcategory: '0402' }, undefined],
  ])('is refused with %s', (code, held, subcategory) =>
    expect(refusalOf(decideSelfHandling(reported(held), { subcategory }, context()))).toBe(code),
  );

  it('is not proved by the same photo before and after', () => {
    const same = photo();
    const given = context({ before: [same], after: [photo(), same] });
    expect(refusalOf(decideSelfHandling(reported({ subcategory: '0102' }), {}, given))).toBe(
      'EVIDENCE.SAME_FILE_TWICE',
    );
  });
});
