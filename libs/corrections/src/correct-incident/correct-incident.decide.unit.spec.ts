import { describe, expect, it } from '@jest/globals';
import type { Stage } from '#contracts';
import { startClock } from '#deadlines';
import { refusalOf, stepOf } from '#lifecycle';
import { at, catalogue, grid, holder, incident, moved, nextDoor, point, rules, text } from '../givens.spec.js';
import { decideCorrection } from './correct-incident.decide.js';

const reason = text();
const context = (more: object = {}) => ({
  actor: holder('dispatcher'),
  catalogue,
  located: { grid: nextDoor, revision: 5 },
  reason,
  rules,
  ...more,
});

describe('correcting an incident', () => {
  it('says what it was and what it is, category and place', () =>
    expect(stepOf(decideCorrection(incident('REGISTERED'), { subcategory: '0102', point: moved }, context()))).toEqual({
      type: 'incident.corrected.v1',
      data: {
        category: { before: '0103', after: '0102' },
        place: {
          before: { point, grid, gridRevision: 3 },
          after: { point: moved, grid: nextDoor, gridRevision: 5 },
        },
        urgent: false,
        reason,
        catalogueVersion: 1,
        clocksStarted: [],
        clocksStopped: [],
      },
    }));

  it('changes only what differs', () => {
    const same = { subcategory: '0103', point: moved };
    expect(stepOf(decideCorrection(incident('REGISTERED'), same, context())).data).toMatchObject({ category: null });
    const still = { subcategory: '0102', point };
    expect(stepOf(decideCorrection(incident('REGISTERED'), still, context())).data).toMatchObject({ place: null });
  });

  it('leaves the clocks alone where only the place changes', () => {
    const clocks = [
      {
        ...startClock('HANDLING', at, { limit: 1, kind: 'work_hour' }, { rules: rules.get(0)! }),
        since: 'incident.dispatched.v1' as const,
      },
    ];
    expect(stepOf(decideCorrection(incident('HANDLING', { clocks }), { point: moved }, context())).data).toMatchObject({
      clocksStarted: [],
      clocksStopped: [],
    });
  });

  it('computes the clocks that run anew by the corrected category', () => {
    const clocks = [
      {
        ...startClock('HANDLING', at, { limit: 4, kind: 'work_day' }, { rules: rules.get(0)! }),
        since: 'incident.dispatched.v1' as const,
      },
    ];
    expect(
      stepOf(decideCorrection(incident('HANDLING', { clocks }), { subcategory: '0102' }, context())).data,
    ).toMatchObject({ clocksStarted: [{ clock: 'HANDLING' }], clocksStopped: ['HANDLING'] });
  });

  it.each<[string, Stage, boolean, string, boolean]>([
    ['raises to urgent with an urgent category', 'REGISTERED', false, '0402', true],
    ['never lowers what was registered as urgent', 'HANDLING', true, '0102', true],
    ['goes by the category alone before registration', 'REPORTED', true, '0102', false],
    ['goes by the category alone while it counts as handled on the spot', 'SELF_HANDLED', true, '0102', false],
  ])('%s', (_, stage, urgent, subcategory, expected) =>
    expect(stepOf(decideCorrection(incident(stage, { urgent }), { subcategory }, context())).data).toMatchObject({
      urgent: expected,
    }),
  );

  it('keeps the place before unknown where nobody heard of the report', () =>
    expect(stepOf(decideCorrection(incident('HANDLING', {}, null), { point: moved }, context())).data).toMatchObject({
      place: { before: null },
    }));

  it.each([
    ['CORRECTION.NOTHING_CHANGES', {}, {}],
    ['CORRECTION.NOTHING_CHANGES', { subcategory: '0103', point }, {}],
    ['CORRECTION.UNKNOWN_SUBCATEGORY', { subcategory: '9999', point: moved }, {}],
    ['CORRECTION.OUTSIDE_COUNTY', { point: moved }, { located: undefined }],
    ['CORRECTION.OUTSIDE_COUNTY', { subcategory: '0102', point: moved }, { located: undefined }],
    ['ACCESS.OUT_OF_SCOPE', { point: moved }, { actor: holder('duty_chief', '430211002000') }],
  ])('is refused with %s: %j', (code, command, more) =>
    expect(refusalOf(decideCorrection(incident('REGISTERED'), command, context(more)))).toBe(code),
  );
});
