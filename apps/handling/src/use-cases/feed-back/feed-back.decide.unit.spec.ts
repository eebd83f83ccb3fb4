import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { at, helped, incident, photo, rules, sanitation, staffOf, text, works } from '../../givens.spec.js';
import { FeedBack } from './feed-back.command.js';
import { decideFeedback } from './feed-back.decide.js';

const actor = staffOf(sanitation);
const result = text();

describe('feeding back', () => {
  it('stops the handling clocks, starts the inspection’s and names every hand in it', () => {
    const [first, second] = [newId(), newId()];
    const evidence = [photo(), photo()];
    const decision = decideFeedback(incident('HANDLING', { handlers: [first, second] }), {
      actor,
      result,
      evidence,
      at,
      rules,
    });
    expect(stepOf(decision)).toEqual({
      type: 'incident.fed-back.v1',
      data: {
        unit: sanitation,
        handlers: [first, second, actor.person],
        result,
        evidence,
        clocksStarted: [
          expect.objectContaining({
            clock: 'INSPECTION',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T03:00:00.000Z',
          }),
        ],
        clocksStopped: ['HANDLING', 'SECURING'],
      },
    });
  });

  it('names a handler who feeds back once', () =>
    expect(
      stepOf(
        decideFeedback(incident('HANDLING', { handlers: [actor.person] }), {
          actor,
          result,
          evidence: [photo()],
          at,
          rules,
        }),
      ).data,
    ).toMatchObject({ handlers: [actor.person] }));

  it('names for whom somebody stands in as well', () => {
    const away = newId();
    const standIn = { ...actor, post: { ...actor.post, delegatedBy: away } };
    const decision = decideFeedback(incident('HANDLING'), { actor: standIn, result, evidence: [photo()], at, rules });
    expect(stepOf(decision).data).toMatchObject({ handlers: [actor.person, away] });
  });

  it('waits for the co-units, each done or waived, and names those it waits for', () => {
    const water = 'D430211-water';
    const fedBack = (state: 'OPEN' | 'WAIVED') =>
      decideFeedback(helped({ unit: works, state: 'DONE' }, { unit: water, state }), {
        ...{ actor, result, evidence: [photo()], at, rules },
      });
    expect(fedBack('OPEN')).toMatchObject({
      refusal: { code: 'FEEDBACK.SUB_TASKS_OPEN', details: { units: water } },
    });
    expect(refusalOf(fedBack('WAIVED'))).toBeUndefined();
  });

  it('makes the ruling needless that was waited for', () => {
    const request = { for: 'EXTENSION', askedBy: [actor.person], by: 2, limitKind: 'work_hour' } as const;
    const context = { actor, result, evidence: [photo()], at, rules };
    expect(stepOf(decideFeedback(incident('HANDLING', { request }), context)).data.clocksStopped).toEqual([
      ...['HANDLING', 'SECURING', 'RULING'],
    ]);
  });

  it('does not count one photo twice', () => {
    const same = photo();
    expect(
      refusalOf(decideFeedback(incident('HANDLING'), { actor, result, evidence: [same, photo(), same], at, rules })),
    ).toBe('EVIDENCE.SAME_FILE_TWICE');
  });

  it('is never done by a township in the place of the unit that enforces', () => {
    const township = staffOf('430211001000');
    const decision = decideFeedback(incident('HANDLING'), { actor: township, result, evidence: [photo()], at, rules });
    expect(refusalOf(decision)).toBe('FEEDBACK.NOT_THE_LEAD_UNIT');
  });

  it.each([
    ['no photo', { result: '已清运', evidence: [] }],
    ['ten photos', { result: '已清运', evidence: Array.from({ length: 10 }, () => 'receipt') }],
    ['no result', { evidence: ['receipt'] }],
  ])('needs a result and one to nine photos, not %s', (_, body) =>
    expect(FeedBack.safeParse(body).success).toBe(false),
  );
});
