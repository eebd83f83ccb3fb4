import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepsOf } from '#lifecycle';
import { newId } from '#primitives';
import { askable, at, circlesOf, grid, incident, rules } from '../../givens.spec.js';
import { decideAssignment } from './assign-inspection.decide.js';

const [worker, leader] = [askable(grid), askable(grid)];
const away = newId();
const standIn = { ...askable(grid), standsInFor: away };
const circles = circlesOf({ SAME_GRID: [worker], GRID_LEADER: [leader], TOWNSHIP: [standIn] });

describe('assigning an inspection', () => {
  it('asks the next in order, where the rule had found nobody', () =>
    expect(stepsOf(decideAssignment(incident('FEEDBACK'), {}, { circles, at, rules }))).toEqual([
      {
        type: 'incident.inspection-assigned.v1',
        data: {
          attempt: 1,
          inspector: worker.person,
          inspectorPost: worker.post,
          inspectorUnit: grid,
          chosenAs: 'SAME_GRID',
          clocksStarted: [
            expect.objectContaining({
              clock: 'INSPECTION',
              startedAt: '2026-10-09T01:00:00.000Z',
              dueAt: '2026-10-09T03:00:00.000Z',
            }),
          ],
          clocksStopped: ['INSPECTION'],
        },
      },
    ]));

  it('takes the place of somebody who does not come', () =>
    expect(
      stepsOf(decideAssignment(incident('INSPECTING', { asked: [worker.person] }), {}, { circles, at, rules })),
    ).toMatchObject([{ data: { attempt: 2, inspector: leader.person, chosenAs: 'GRID_LEADER' } }]));

  it('may name somebody who was asked before', () =>
    expect(
      stepsOf(
        decideAssignment(
          incident('INSPECTING', { asked: [worker.person, leader.person], lastOutcome: 'UNABLE' }),
          { inspector: worker.person },
          { circles, at, rules },
        ),
      ),
    ).toMatchObject([{ data: { attempt: 3, inspector: worker.person } }]));

  it.each<[string, object, { inspector?: string }]>([
    ['INSPECTION.ALREADY_PASSED', { lastOutcome: 'PASS' }, {}],
    ['INSPECTION.OWN_HANDLING', { handlers: [worker.person] }, { inspector: worker.person }],
    ['INSPECTION.OWN_HANDLING', { handlers: [away] }, { inspector: standIn.person }],
    ['INSPECTION.NOT_IN_ORDER', {}, { inspector: newId() }],
    ['INSPECTION.NOBODY_TO_ASK', { handlers: [worker.person, away], asked: [leader.person] }, {}],
  ])('is refused with %s', (code, held, command) =>
    expect(refusalOf(decideAssignment(incident('INSPECTING', held), command, { circles, at, rules }))).toBe(code),
  );
});
